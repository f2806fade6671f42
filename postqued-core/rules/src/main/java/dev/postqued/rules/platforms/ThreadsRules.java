package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.Sources.OTHERS;
import static dev.postqued.rules.platforms.Sources.THREADS;
import static dev.postqued.rules.platforms.Sources.ZERNIO;

import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;

/** What Threads refuses. */
public final class ThreadsRules {

  private static final int TEXT = 500;

  /** Those for any post. */
  public static final List<Rule> ALL =
      RuleBook.of("threads")
          .error("text", THREADS)
          .text(Text.CAPTION, Unit.CHARACTERS, TEXT)
          .warning("text.emoji", THREADS)
          .post(
              p -> hasLongEmoji(p.text()),
              p ->
                  "caption has %d %s"
                      .formatted(Unit.EMOJI_AS_BYTES.count(p.text()), Unit.EMOJI_AS_BYTES),
              "shorten it to 500: Threads counts the bytes of emoji, and others count each as one")
          .error("links", THREADS)
          .marks(
              Text.CAPTION,
              "different addresses",
              text -> (long) Marks.addresses(text).size(),
              5,
              Long.MAX_VALUE)
          .error("media.count", THREADS)
          .count(20, Integer.MAX_VALUE, "post at most 20 photos and videos")
          .warning("media.count.disputed", ZERNIO)
          .count(10, 20, "post at most 10: older texts say 10, Threads itself 20")
          .megabytes("photo.size", THREADS, IMAGES, 8)
          .error("photo.ratio", THREADS)
          .images(Trait.ratioOutside(0.1, 10), "make it 1:10 to 10:1")
          .warning("photo.type", OTHERS)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/png"),
              "convert it to JPEG or PNG: Threads names no other type, and others WebP and GIF")
          .error("video.type", THREADS)
          .videos(Trait.typeOtherThan("video/mp4", "video/quicktime"), "convert it to MP4 or MOV")
          .error("video.codec", THREADS)
          .videos(Trait.codecOtherThan("h264", "hevc"), "convert it to H.264 or HEVC")
          .error("video.sound", THREADS)
          .videos(Trait.soundOtherThan("aac"), "convert its sound to AAC")
          .error("video.frames", THREADS)
          .videos(Trait.framesOutside(23, 60), "make it 23 to 60 frames a second")
          .error("video.width", THREADS)
          .videos(Trait.wider(1920), "make it at most 1920 pixels wide")
          .error("video.ratio", THREADS)
          .videos(Trait.ratioOutside(0.01, 10), "make it 1:100 to 10:1")
          .error("video.long", THREADS)
          .videos(Trait.longer(Duration.ofMinutes(5)), "make it at most 300 s")
          .error("video.size", THREADS)
          .videos(Trait.bytes(1L << 30), "make it at most 1 GB")
          .warning("video.size.disputed", THREADS)
          .videos(
              Trait.bytes(1_000_000_000, 1L << 30),
              "make it at most 1 GB: whether that is 10 or 2 to a power is not documented")
          .error("video.rate", THREADS)
          .videos(Trait.faster(100_000_000), "make it at most 100 Mbit a second")
          .rules();

  private ThreadsRules() {}

  private static boolean hasLongEmoji(String text) {
    return Unit.EMOJI_AS_BYTES.count(text) > TEXT && Unit.CHARACTERS.count(text) <= TEXT;
  }
}
