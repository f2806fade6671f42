package dev.postqued.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.LI_POSTS;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.LinkedInRules;
import dev.postqued.rules.platforms.RuleBook;
import java.util.List;

/** What is checked of posts with options of LinkedIn. */
final class LinkedInOptionRules {

  static final List<Rule> TEXT =
      RuleBook.of("linkedin")
          .error("text.media", LI_POSTS)
          .count(0, Integer.MAX_VALUE, "use LinkedIn.images() or video()")
          .add(LinkedInRules.COMMENTARY)
          .rules();

  static final List<Rule> ARTICLE =
      RuleBook.of("linkedin")
          .warning("article.media", LI_POSTS)
          .count(
              0,
              Integer.MAX_VALUE,
              "leave the media out: whether one becomes the picture of the article is not documented")
          .warning("article.title", LI_POSTS)
          .missing("articleTitle", "set title(...): LinkedIn does not read the page")
          .add(LinkedInRules.COMMENTARY)
          .rules();

  static final List<Rule> IMAGES_ONLY =
      RuleBook.of("linkedin")
          .needs(LI_POSTS, IMAGES, "post 1 to 20 images", "1 video with LinkedIn.video()")
          .add(LinkedInRules.IMAGES_ONLY)
          .rules();

  static final List<Rule> VIDEO =
      RuleBook.of("linkedin")
          .needs(LI_POSTS, VIDEOS, "post 1 video", "1 to 20 images with LinkedIn.images()")
          .add(LinkedInRules.VIDEO)
          .rules();

  private LinkedInOptionRules() {}
}
