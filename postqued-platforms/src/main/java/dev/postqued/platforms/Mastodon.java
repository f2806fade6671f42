package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.util.Map;

/** The platform Mastodon. Each server has limits of its own; the rules are the defaults. */
public final class Mastodon {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("mastodon");

  private Mastodon() {}

  /**
   * Starts the options of a post.
   *
   * @return options of that kind
   */
  public static MastodonOptions post() {
    return new MastodonOptions(Map.of(), MastodonOptionRules.ALL);
  }
}
