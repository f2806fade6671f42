package dev.postqued.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.PIN_API;
import static dev.postqued.rules.platforms.Sources.POSTIZ;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.PinterestRules;
import dev.postqued.rules.platforms.RuleBook;
import dev.postqued.rules.platforms.Text;
import dev.postqued.rules.platforms.Unit;
import java.util.List;

/** What is checked of posts with options of Pinterest. */
final class PinterestOptionRules {

  private static final List<Rule> PIN =
      RuleBook.of("pinterest")
          .error("board", PIN_API)
          .post(
              p -> p.option("boardId").filter(id -> !isNumber(id.toString())).isPresent(),
              p -> "boardId is " + p.option("boardId").orElseThrow(),
              "use the id of a board, which has digits only")
          .characters("title", PIN_API, Text.option("title"), 100)
          .add(PinterestRules.description(Text.option("description")))
          .error("link", PIN_API)
          .text(Text.option("link"), Unit.CHARACTERS, 2048)
          .error("alt", PIN_API)
          .text(Text.option("altText"), Unit.CHARACTERS, 500)
          .rules();

  static final List<Rule> IMAGES_ONLY =
      RuleBook.of("pinterest")
          .needs(PIN_API, IMAGES, "post 1 to 5 images", "1 video with Pinterest.video(...)")
          .add(PinterestRules.IMAGES_ONLY)
          .add(PIN)
          .rules();

  static final List<Rule> VIDEO =
      RuleBook.of("pinterest")
          .needs(PIN_API, VIDEOS, "post 1 video", "1 to 5 images with Pinterest.images(...)")
          .warning("video.cover", POSTIZ)
          .missing(
              "coverImageUrl", "set cover(...): Pinterest was seen to refuse a video without one")
          .add(PinterestRules.VIDEO)
          .add(PIN)
          .rules();

  private static boolean isNumber(String id) {
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private PinterestOptionRules() {}
}
