package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post to which the service can add a comment. */
abstract class CommentedOptions<T extends CommentedOptions<T>> extends OptionSet<T> {

  CommentedOptions(Platform platform, Map<String, Object> values, List<Rule> rules) {
    super(platform, values, rules);
  }

  /**
   * Adds a comment under the post, once it is published.
   *
   * @param text the text of the comment
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T firstComment(String text) {
    return with("firstComment", Map.of("text", Values.text("firstComment", text)));
  }
}
