package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.util.Map;

/** The platform YouTube. */
public final class YouTube {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("youtube");

  private YouTube() {}

  /**
   * Starts the options of a video.
   *
   * @return options of that kind
   */
  public static YouTubeOptions video() {
    return new YouTubeOptions(Map.of(), YouTubeOptionRules.ALL);
  }
}
