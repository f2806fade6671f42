package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.util.Map;

/** The platform X, which the service calls twitter. */
public final class Twitter {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("twitter");

  private Twitter() {}

  /**
   * Starts the options of a post.
   *
   * @return options of that kind
   */
  public static TwitterOptions post() {
    return new TwitterOptions(Map.of(), TwitterOptionRules.ALL);
  }
}
