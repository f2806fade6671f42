package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.util.Map;

/** The platform Threads. */
public final class Threads {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("threads");

  private Threads() {}

  /**
   * Starts the options of a post.
   *
   * @return options of that kind
   */
  public static ThreadsOptions post() {
    return new ThreadsOptions(Map.of(), ThreadsOptionRules.ALL);
  }
}
