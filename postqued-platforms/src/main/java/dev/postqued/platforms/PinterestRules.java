package dev.postqued.platforms;

import static dev.postqued.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.platforms.Sources.AYRSHARE;
import static dev.postqued.platforms.Sources.PIN_API;
import static dev.postqued.platforms.Sources.PIN_SPECS;
import static dev.postqued.platforms.Sources.POSTIZ;

import dev.postqued.publishing.CheckedMedium;
import dev.postqued.publishing.CheckedPost;
import dev.postqued.publishing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Pinterest refuses. */
final class PinterestRules {

  private static final Text DESCRIPTION = Text.option("description");

  private static final List<Rule> PIN =
      RuleBook.of(Pinterest.PLATFORM)
          .error("board", PIN_API)
          .post(
              p -> Text.option(p, "boardId").filter(id -> !isNumber(id.toString())).isPresent(),
              p -> "boardId is " + Text.option(p, "boardId").orElseThrow(),
              "use the id of a board, which has digits only")
          .characters("title", PIN_API, Text.option("title"), 100)
          .error("description", PIN_API)
          .text(DESCRIPTION, Unit.CHARACTERS, 800)
          .warning("description.disputed", PIN_SPECS)
          .text(
              DESCRIPTION,
              Unit.CHARACTERS,
              500,
              800,
              "shorten it to 500 characters: older copies of the specs say 500, the document of the API 800")
          .error("link", PIN_API)
          .text(Text.option("link"), Unit.CHARACTERS, 2048)
          .error("alt", PIN_API)
          .text(Text.option("altText"), Unit.CHARACTERS, 500)
          .rules();

  static final List<Rule> IMAGES_ONLY =
      RuleBook.of(Pinterest.PLATFORM)
          .takes(PIN_API, IMAGES, 5, "post 1 to 5 images", "1 video with Pinterest.video(...)")
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
          .add(PIN)
          .rules();

  static final List<Rule> VIDEO =
      RuleBook.of(Pinterest.PLATFORM)
          .takes(PIN_API, VIDEOS, 1, "post 1 video", "1 to 5 images with Pinterest.images(...)")
          .warning("video.cover", POSTIZ)
          .missing(
              "coverImageUrl", "set cover(...): Pinterest was seen to refuse a video without one")
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
          .add(PIN)
          .rules();

  private PinterestRules() {}

  private static boolean isNumber(String id) {
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long sizes(CheckedPost post) {
    return post.media().stream()
        .map(CheckedMedium::displayed)
        .flatMap(Optional::stream)
        .distinct()
        .count();
  }
}
