package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on Reddit that leads to an address. */
public final class RedditLinkOptions extends SubmissionOptions<RedditLinkOptions> {

  RedditLinkOptions(Map<String, Object> values, List<Rule> rules) {
    super(values, rules);
  }

  /**
   * Allows an address that was posted before.
   *
   * @param allowed true to allow it
   * @return options with that value
   */
  public RedditLinkOptions resubmit(boolean allowed) {
    return with("resubmit", allowed);
  }

  @Override
  RedditLinkOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new RedditLinkOptions(more, itsRules);
  }
}
