package dev.postqued.rules.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.AYRSHARE;
import static dev.postqued.rules.platforms.Sources.PIN_API;
import static dev.postqued.rules.platforms.Sources.PIN_SPECS;
import static dev.postqued.rules.platforms.Sources.POSTIZ;

import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Pinterest refuses. */
public final class PinterestRules {

  /** Those for images. */
  public static final List<Rule> IMAGES_ONLY =
      RuleBook.of("pinterest")
          .error("media.count", PIN_API)
          .count(IMAGES, 5, Integer.MAX_VALUE, "post 1 to 5 images")
          .warning("images.sizes", POSTIZ)
          .post(
              p -> sizes(p) > 1,
              p -> "the images have %d different sizes".formatted(sizes(p)),
              "give all images of a pin one size")
          .megabytes("image.size", PIN_SPECS, IMAGES, 32)
          .warning("image.size.older", AYRSHARE)
          .images(
              Trait.bytes(20_000_000, 32_000_000),
              "make it at most 20 MB: older copies of the specs say 20 MB, newer ones 32 MB")
          .warning("image.type", PIN_API)
          .images(
              Trait.typeOtherThan("image/jpeg", "image/png"),
              "convert it to JPEG or PNG: the document of the API names no other type")
          .rules();

  /** Those for a video. */
  public static final List<Rule> VIDEO =
      RuleBook.of("pinterest")
          .error("media.count", PIN_API)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .error("video.type", PIN_SPECS)
          .videos(
              Trait.typeOtherThan("video/mp4", "video/quicktime", "video/x-m4v"),
              "convert it to MP4, MOV or M4V")
          .error("video.codec", PIN_SPECS)
          .videos(Trait.codecOtherThan("h264", "hevc"), "convert it to H.264 or H.265")
          .error("video.size", PIN_SPECS)
          .videos(Trait.bytes(2L << 30), "make it at most 2 GB")
          .warning("video.size.disputed", AYRSHARE)
          .videos(
              Trait.bytes(1_000_000_000, 2L << 30),
              "make it at most 1 GB: the specs say 2 GB, one other source 1 GB")
          .error("video.short", PIN_SPECS)
          .videos(Trait.shorter(Duration.ofSeconds(4)), "make it at least 4 s")
          .error("video.long", PIN_SPECS)
          .videos(Trait.longer(Duration.ofMinutes(15)), "make it at most 15 min")
          .error("video.ratio", PIN_SPECS)
          .videos(Trait.ratioOutside(0.5, 1.91), "make it 1:2 to 1.91:1")
          .rules();

  private PinterestRules() {}

  /**
   * Returns the rules for a description.
   *
   * @param text the text that is the description
   * @return the rules
   */
  public static List<Rule> description(Text text) {
    return RuleBook.of("pinterest")
        .error("description", PIN_API)
        .text(text, Unit.CHARACTERS, 800)
        .warning("description.disputed", PIN_SPECS)
        .text(
            text,
            Unit.CHARACTERS,
            500,
            800,
            "shorten it to 500 characters: older copies of the specs say 500, the document of the API 800")
        .rules();
  }

  private static long sizes(CheckedPost post) {
    return post.media().stream()
        .map(CheckedMedium::displayed)
        .flatMap(Optional::stream)
        .distinct()
        .count();
  }
}
