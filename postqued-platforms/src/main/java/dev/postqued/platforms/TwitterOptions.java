package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on X. */
public final class TwitterOptions extends CommentedOptions<TwitterOptions> {

  TwitterOptions(Map<String, Object> values, List<Rule> rules) {
    super(Twitter.PLATFORM, values, rules);
  }

  /**
   * Decides who may reply.
   *
   * @param value one of the constants, or another value that the platform has
   * @return options with that value
   */
  public TwitterOptions replySettings(TwitterReplySettings value) {
    return with("replySettings", value.value());
  }

  @Override
  TwitterOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new TwitterOptions(more, itsRules);
  }
}
