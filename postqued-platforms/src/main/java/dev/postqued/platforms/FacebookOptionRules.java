package dev.postqued.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.FB_REELS;
import static dev.postqued.rules.platforms.Sources.POSTQUED;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.FacebookRules;
import dev.postqued.rules.platforms.RuleBook;
import java.util.List;

/** What is checked of posts with options of Facebook. */
final class FacebookOptionRules {

  static final List<Rule> TEXT =
      RuleBook.of("facebook")
          .warning("text.media", POSTQUED)
          .count(
              0,
              Integer.MAX_VALUE,
              "use Facebook.photos(), video() or reel(): whether a text may have media is not"
                  + " documented")
          .add(FacebookRules.MESSAGE)
          .rules();

  static final List<Rule> LINK =
      RuleBook.of("facebook")
          .warning("link.media", POSTQUED)
          .count(
              0,
              Integer.MAX_VALUE,
              "leave the media out: whether a link may have some is not documented")
          .add(FacebookRules.MESSAGE)
          .rules();

  static final List<Rule> PHOTOS =
      RuleBook.of("facebook")
          .needs(POSTQUED, IMAGES, "post photos", "1 video with Facebook.video() or reel()")
          .add(FacebookRules.PHOTOS)
          .rules();

  static final List<Rule> VIDEO =
      RuleBook.of("facebook")
          .needs(POSTQUED, VIDEOS, "post 1 video", "photos with Facebook.photos()")
          .add(FacebookRules.VIDEO)
          .rules();

  static final List<Rule> REEL =
      RuleBook.of("facebook")
          .needs(FB_REELS, VIDEOS, "post 1 video", "photos with Facebook.photos()")
          .add(FacebookRules.REEL)
          .rules();

  private FacebookOptionRules() {}
}
