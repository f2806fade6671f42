package dev.postqued.postsyncer.internal;

import static dev.postqued.rules.platforms.RuleBook.Media.IMAGES;
import static dev.postqued.rules.platforms.RuleBook.Media.VIDEOS;

import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Rule;
import dev.postqued.rules.platforms.BlueskyRules;
import dev.postqued.rules.platforms.FacebookRules;
import dev.postqued.rules.platforms.InstagramRules;
import dev.postqued.rules.platforms.LinkedInRules;
import dev.postqued.rules.platforms.MastodonRules;
import dev.postqued.rules.platforms.PinterestRules;
import dev.postqued.rules.platforms.RuleBook;
import dev.postqued.rules.platforms.Sources;
import dev.postqued.rules.platforms.Text;
import dev.postqued.rules.platforms.ThreadsRules;
import dev.postqued.rules.platforms.TikTokRules;
import dev.postqued.rules.platforms.TwitterRules;
import dev.postqued.rules.platforms.YouTubeRules;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which rules of a platform hold for a post: those of the kind of post that its settings name, or else of the kind
 * that its media make it.
 */
final class PlatformRules {

  private static final List<Rule> TIKTOK_VIDEO =
      RuleBook.of("tiktok")
          .error("media.mixed", Sources.TT_POST)
          .mixed("post 1 video, or 1 to 35 photos")
          .error("video.count", Sources.TT_POST)
          .count(VIDEOS, 1, Integer.MAX_VALUE, "post 1 video")
          .add(TikTokRules.VIDEO)
          .add(TikTokRules.VIDEO_FILE)
          .rules();

  private static final List<Rule> TIKTOK_PHOTOS =
      RuleBook.of("tiktok").add(TikTokRules.PHOTOS).add(TikTokRules.PHOTO_FILES).rules();

  private static final List<Rule> INSTAGRAM_REEL =
      RuleBook.of("instagram")
          .needs(Sources.IG_MEDIA, VIDEOS, "post 1 video", null)
          .add(InstagramRules.REEL)
          .rules();

  private static final List<Rule> INSTAGRAM_POST =
      RuleBook.of("instagram").add(InstagramRules.POST).add(InstagramRules.PHOTO_SHAPE).rules();

  private static final List<Rule> FACEBOOK_REEL =
      RuleBook.of("facebook")
          .needs(Sources.FB_REELS, VIDEOS, "post 1 video", null)
          .add(FacebookRules.REEL)
          .rules();

  private static final List<Rule> FACEBOOK_MIXED =
      RuleBook.of("facebook")
          .warning("media.mixed", Sources.OTHERS)
          .mixed("post photos, or 1 video: others mix none, and Facebook does not say it")
          .add(FacebookRules.MESSAGE)
          .rules();

  private static final List<Rule> LINKEDIN_MIXED =
      RuleBook.of("linkedin")
          .error("media.mixed", Sources.LI_POSTS)
          .mixed("post 1 video, or 1 to 20 images")
          .add(LinkedInRules.COMMENTARY)
          .rules();

  /**
   * A text fits into no part of a pin if it is too long for a description. The media are counted by the rules of their
   * kind.
   */
  private static final List<Rule> PIN =
      RuleBook.of("pinterest")
          .missing(Sources.PIN_API, "post 1 to 5 images, or 1 video")
          .error("media.mixed", Sources.PIN_API)
          .mixed("post 1 to 5 images, or 1 video")
          .warning("board.missing", Sources.POSTIZ)
          .missing("board_id", "set PinterestSettings.board(...): others demand one")
          .add(PinterestRules.description(Text.CAPTION))
          .rules();

  /** A text fits into no part of a video if it is too long for a description. */
  private static final List<Rule> YOUTUBE =
      RuleBook.of("youtube")
          .add(YouTubeRules.VIDEO)
          .add(YouTubeRules.description(Text.CAPTION))
          .rules();

  private static final Map<String, Function<CheckedPost, List<Rule>>> BY_PLATFORM =
      Map.of(
          "bluesky",
          post -> BlueskyRules.ALL,
          "facebook",
          PlatformRules::facebook,
          "instagram",
          PlatformRules::instagram,
          "linkedin",
          PlatformRules::linkedIn,
          "mastodon",
          post -> MastodonRules.ALL,
          "pinterest",
          PlatformRules::pinterest,
          "threads",
          post -> ThreadsRules.ALL,
          "tiktok",
          PlatformRules::tikTok,
          "twitter",
          post -> TwitterRules.ALL,
          "youtube",
          post -> YOUTUBE);

  private PlatformRules() {}

  /** Returns the rules for a post; none for a platform of which none are known. */
  static List<Rule> of(CheckedPost post) {
    return BY_PLATFORM.getOrDefault(post.platform(), unknown -> List.of()).apply(post);
  }

  /** Returns whether any rules of a platform are known. */
  static boolean areKnown(String platform) {
    return BY_PLATFORM.containsKey(platform);
  }

  private static boolean has(RuleBook.Media media, CheckedPost post) {
    return media.in(post) > 0;
  }

  private static boolean is(String kind, CheckedPost post) {
    return post.option("post_type").filter(kind::equals).isPresent();
  }

  private static List<Rule> tikTok(CheckedPost post) {
    if (has(VIDEOS, post)) {
      return TIKTOK_VIDEO;
    }
    return has(IMAGES, post) ? TIKTOK_PHOTOS : TikTokRules.ANY;
  }

  private static List<Rule> instagram(CheckedPost post) {
    boolean single = post.media().size() == 1 && has(VIDEOS, post);
    if (is("STORIES", post)) {
      return InstagramRules.STORY;
    }
    return is("REELS", post) || single ? INSTAGRAM_REEL : INSTAGRAM_POST;
  }

  private static List<Rule> facebook(CheckedPost post) {
    if (is("STORIES", post)) {
      return FacebookRules.STORY;
    }
    if (is("REELS", post)) {
      return FACEBOOK_REEL;
    }
    if (has(VIDEOS, post)) {
      return has(IMAGES, post) ? FACEBOOK_MIXED : FacebookRules.VIDEO;
    }
    return has(IMAGES, post) ? FacebookRules.PHOTOS : FacebookRules.MESSAGE;
  }

  private static List<Rule> linkedIn(CheckedPost post) {
    if (has(VIDEOS, post)) {
      return has(IMAGES, post) ? LINKEDIN_MIXED : LinkedInRules.VIDEO;
    }
    return has(IMAGES, post) ? LinkedInRules.IMAGES_ONLY : LinkedInRules.COMMENTARY;
  }

  private static List<Rule> pinterest(CheckedPost post) {
    List<Rule> media = has(VIDEOS, post) ? PinterestRules.VIDEO : PinterestRules.IMAGES_ONLY;
    return Stream.of(PIN, post.media().isEmpty() || isMixed(post) ? List.<Rule>of() : media)
        .flatMap(List::stream)
        .toList();
  }

  private static boolean isMixed(CheckedPost post) {
    return has(VIDEOS, post) && has(IMAGES, post);
  }
}
