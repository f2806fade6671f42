package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.POSTIZ;
import static dev.postqued.rules.platforms.Sources.X_MEDIA;
import static dev.postqued.rules.platforms.Sources.X_TEXT;
import static dev.postqued.rules.platforms.Sources.ZERNIO;

import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What X refuses. What an account may do depends on whether it pays, which is not known here. */
public final class TwitterRules {

  private static final Trait GIF = Trait.type("image/gif"::equals);
  private static final Trait NO_GIF = Trait.typeOtherThan("image/gif");
  private static final Duration OLD_LIMIT = Duration.ofSeconds(140);
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final Duration PREMIUM = Duration.ofMinutes(125);

  /** Those for any post. */
  public static final List<Rule> ALL =
      RuleBook.of("twitter")
          .warning("text", X_TEXT)
          .text(
              Text.CAPTION,
              Unit.WEIGHTED,
              280,
              25_000,
              "shorten it to 280 weighted characters: only accounts that pay may write more")
          .warning("text.longest", ZERNIO)
          .text(
              Text.CAPTION,
              Unit.WEIGHTED,
              25_000,
              Long.MAX_VALUE,
              "shorten it to 25000 weighted characters, the most for accounts that pay")
          .warning("cashtags", POSTIZ)
          .marks(Text.CAPTION, "cashtags", Marks::cashtags, 1, Long.MAX_VALUE)
          .error("media.count", X_MEDIA)
          .count(4, Integer.MAX_VALUE, "post at most 4 images, 1 GIF or 1 video")
          .warning("media.mixed", X_MEDIA)
          .post(
              p -> p.media().size() > 1 && VIDEOS.in(p) + gifs(p) > 0,
              p -> "there are %d media, and a video or GIF among them".formatted(p.media().size()),
              "post at most 4 images, 1 GIF or 1 video: X mixes none, one other source does")
          .error("image.type", X_MEDIA)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/png", "image/webp", "image/gif"),
              "convert it to JPEG, PNG or WebP")
          .megabytes("image.size", X_MEDIA, IMAGES, NO_GIF, 5)
          .megabytes("gif.size", X_MEDIA, IMAGES, GIF, 15)
          .error("gif.dimensions", X_MEDIA)
          .images(
              Trait.size(s -> s.width() > 1280 || s.height() > 1080).and(GIF),
              "make it at most 1280x1080")
          .error("video.short", X_MEDIA)
          .videos(Trait.shorter(Duration.ofMillis(500)), "make it at least 0.5 s")
          .error("video.longest", X_MEDIA)
          .videos(Trait.longer(PREMIUM), "make it at most 125 min")
          .warning("video.long", X_MEDIA)
          .videos(
              Trait.longer(LIMIT, PREMIUM),
              "make it at most 20 min: only accounts that pay may post 125 min")
          .warning("video.long.disputed", X_MEDIA)
          .videos(
              Trait.longer(OLD_LIMIT, LIMIT),
              "make it at most 140 s: X says 20 min since September 2026, and said 140 s before")
          .error("video.largest", X_MEDIA)
          .videos(Trait.bytes(16L << 30), "make it at most 16 GB")
          .warning("video.size", X_MEDIA)
          .videos(
              Trait.bytes(8_000_000_000L, 16L << 30),
              "make it at most 8 GB: only accounts that pay may post 16 GB")
          .warning("video.size.disputed", X_MEDIA)
          .videos(
              Trait.bytes(512_000_000, 8_000_000_000L),
              "make it at most 512 MB: X says 8 GB since September 2026, and said 512 MB before")
          .warning("video.type", X_MEDIA)
          .videos(Trait.typeOtherThan("video/mp4", "video/quicktime"), "convert it to MP4 or MOV")
          .warning("video.codec", X_MEDIA)
          .videos(Trait.codecOtherThan("h264"), "convert it to H.264")
          .warning("video.sound", X_MEDIA)
          .videos(Trait.soundOtherThan("aac"), "convert its sound to AAC")
          .warning("video.frames", X_MEDIA)
          .videos(Trait.framesOutside(0, 60), "make it at most 60 frames a second")
          .warning("video.ratio", X_MEDIA)
          .videos(Trait.ratioOutside(1 / 3.0, 3), "make it 1:3 to 3:1")
          .rules();

  private TwitterRules() {}

  private static long gifs(CheckedPost post) {
    return post.media().stream().filter(GIF.test()).count();
  }
}
