package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import dev.postqued.rules.platforms.InstagramRules;

/** The platform Instagram. */
public final class Instagram {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("instagram");

  private Instagram() {}

  /**
   * Starts the options of a photo, or of 2 to 10 photos and videos together.
   *
   * @return options of that kind
   */
  public static InstagramPostOptions post() {
    return new InstagramPostOptions(Values.kind("postType", "post"), InstagramOptionRules.POST);
  }

  /**
   * Starts the options of a reel, which is what a single video is.
   *
   * @return options of that kind
   */
  public static InstagramReelOptions reel() {
    return new InstagramReelOptions(Values.kind("postType", "reel"), InstagramOptionRules.REEL);
  }

  /**
   * Starts the options of a story of one photo or video.
   *
   * @return options of that kind
   */
  public static InstagramStoryOptions story() {
    return new InstagramStoryOptions(Values.kind("postType", "story"), InstagramRules.STORY);
  }
}
