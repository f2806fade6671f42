package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.BSKY_APP;
import static dev.postqued.rules.platforms.Sources.BSKY_LEXICONS;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What Bluesky refuses. */
public final class BlueskyRules {

  /** Those for any post. */
  public static final List<Rule> ALL =
      RuleBook.of("bluesky")
          .error("text", BSKY_LEXICONS)
          .text(Text.CAPTION, Unit.GRAPHEMES, 300)
          .error("text.bytes", BSKY_LEXICONS)
          .text(Text.CAPTION, Unit.BYTES, 3000)
          .error("media.mixed", BSKY_LEXICONS)
          .mixed("post 1 video, or images")
          .error("video.count", BSKY_LEXICONS)
          .post(
              p -> VIDEOS.in(p) > 1,
              p -> "there are %d videos".formatted(VIDEOS.in(p)),
              "post 1 video")
          .error("media.count", BSKY_LEXICONS)
          .count(20, Integer.MAX_VALUE, "post at most 20 images")
          .warning("media.count.disputed", BSKY_LEXICONS)
          .count(4, 20, "post at most 4 images: galleries are new, and clients stop at 10")
          .error("image.size", BSKY_LEXICONS)
          .images(Trait.bytes(2_000_000), "make it at most 2,000,000 bytes")
          .warning("image.size.older", BSKY_LEXICONS)
          .images(
              Trait.bytes(1_000_000, 2_000_000),
              "make it at most 1,000,000 bytes: servers from before April 2026 take no more")
          .warning("video.type", BSKY_APP)
          .videos(Trait.typeOtherThan("video/mp4"), "convert it to MP4: others are converted first")
          .error("video.size", BSKY_LEXICONS)
          .videos(Trait.bytes(300_000_000), "make it at most 300,000,000 bytes")
          .warning("video.size.older", BSKY_LEXICONS)
          .videos(
              Trait.bytes(100_000_000, 300_000_000),
              "make it at most 100,000,000 bytes: servers from before August 2026 take no more")
          .warning("video.long", BSKY_APP)
          .videos(Trait.longer(Duration.ofMinutes(10)), "make it at most 10 min")
          .warning("video.long.older", BSKY_APP)
          .videos(
              Trait.longer(Duration.ofMinutes(3), Duration.ofMinutes(10)),
              "make it at most 3 min: the app took no more before")
          .rules();

  private BlueskyRules() {}
}
