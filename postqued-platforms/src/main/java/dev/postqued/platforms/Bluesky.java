package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import dev.postqued.rules.platforms.BlueskyRules;
import java.util.Map;

/** The platform Bluesky. */
public final class Bluesky {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("bluesky");

  private Bluesky() {}

  /**
   * Returns the options of a post, so that its rules are checked.
   *
   * @return options of that kind
   */
  public static BlueskyOptions post() {
    return new BlueskyOptions(Map.of(), BlueskyRules.ALL);
  }
}
