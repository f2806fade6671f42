package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post of text on Reddit. */
public final class RedditTextOptions extends SubmissionOptions<RedditTextOptions> {

  RedditTextOptions(Map<String, Object> values, List<Rule> rules) {
    super(values, rules);
  }

  /**
   * Sets the text under the title. Whether the service takes the caption in its place is not
   * documented.
   *
   * @param text the text, up to 40,000 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public RedditTextOptions text(String text) {
    return with("text", Values.text("text", text));
  }

  @Override
  RedditTextOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new RedditTextOptions(more, itsRules);
  }
}
