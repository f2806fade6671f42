package dev.postqued.platforms;

import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;
import static dev.postqued.rules.platforms.Sources.IG_MEDIA;
import static dev.postqued.rules.platforms.Sources.POSTIZ;
import static dev.postqued.rules.platforms.Sources.POSTQUED;

import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.InstagramRules;
import dev.postqued.rules.platforms.RuleBook;
import java.util.List;

/** What is checked of posts with options of Instagram. */
final class InstagramOptionRules {

  /** Of a photo that is cropped, the shape is not known. */
  static final List<Rule> CROPPED_POST =
      RuleBook.of("instagram")
          .add(InstagramRules.POST)
          .warning("post.video", IG_MEDIA)
          .post(
              p -> p.media().size() == 1 && VIDEOS.in(p) == 1,
              p -> "there is one video",
              "use Instagram.reel(): a single video is a reel")
          .warning("collaborators.carousel", POSTIZ)
          .post(
              p -> p.media().size() > 1 && p.option("collaborators").isPresent(),
              p -> "a post of several media has collaborators",
              "leave them out: the reference permits them, and Instagram was seen to refuse them")
          .rules();

  static final List<Rule> POST =
      RuleBook.of("instagram").add(CROPPED_POST).add(InstagramRules.PHOTO_SHAPE).rules();

  static final List<Rule> REEL =
      RuleBook.of("instagram")
          .needs(
              IG_MEDIA, VIDEOS, "post 1 video", "photos and videos together with Instagram.post()")
          .add(InstagramRules.REEL)
          .known("reel.trial", "trialReelGraduationStrategy", POSTQUED, TrialReelGraduation.KNOWN)
          .rules();

  private InstagramOptionRules() {}
}
