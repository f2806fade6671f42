package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.postquickai.SpentCredits;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** What generations have cost, and what the plan has left in this month. */
final class Credits {
  private final AiSettings settings;
  private YearMonth month;
  private int texts;
  private int images;
  private int videos;
  private int allTexts;
  private int allImages;
  private int allVideos;
  private int refunded;

  Credits(AiSettings settings) {
    this.settings = settings;
    this.month = thisMonth();
  }

  private YearMonth thisMonth() {
    return YearMonth.from(settings.clock().instant().atOffset(ZoneOffset.UTC));
  }

  private void renew() {
    if (!thisMonth().equals(month)) {
      month = thisMonth();
      texts = 0;
      images = 0;
      videos = 0;
    }
  }

  /** Takes credits, all or none. */
  void take(int ofTexts, int ofImages, int ofVideos) {
    renew();
    if (texts + ofTexts > settings.plan().texts()
        || images + ofImages > settings.plan().images()
        || videos + ofVideos > settings.plan().videos()) {
      throw AiRefusal.of(403, "LIMIT_EXCEEDED", "The limit of the plan is exceeded.");
    }
    texts += ofTexts;
    images += ofImages;
    videos += ofVideos;
    allTexts += ofTexts;
    allImages += ofImages;
    allVideos += ofVideos;
  }

  void refund(int ofVideos) {
    renew();
    videos = Math.max(0, videos - ofVideos);
    allVideos -= ofVideos;
    refunded += ofVideos;
  }

  int texts() {
    renew();
    return texts;
  }

  int images() {
    renew();
    return images;
  }

  int videos() {
    renew();
    return videos;
  }

  /** When they are renewed: on the 1st of the next month. */
  String renewedAt() {
    return thisMonth().plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
  }

  SpentCredits spent() {
    return new SpentCredits(allTexts, allImages, allVideos, refunded);
  }
}
