package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on a page of Facebook. */
public final class FacebookOptions extends CommentedOptions<FacebookOptions> {

  FacebookOptions(Map<String, Object> values, List<Rule> rules) {
    super(Facebook.PLATFORM, values, rules);
  }

  /**
   * Sets the title.
   *
   * @param text the title
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public FacebookOptions title(String text) {
    return with("title", Values.text("title", text));
  }

  @Override
  FacebookOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new FacebookOptions(more, itsRules);
  }
}
