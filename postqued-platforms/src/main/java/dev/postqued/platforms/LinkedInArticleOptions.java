package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on LinkedIn that shows an article. LinkedIn does not read the page. */
public final class LinkedInArticleOptions extends CommentedOptions<LinkedInArticleOptions> {

  LinkedInArticleOptions(Map<String, Object> values, List<Rule> rules) {
    super(LinkedIn.PLATFORM, values, rules);
  }

  /**
   * Sets the title of the article.
   *
   * @param text the title
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public LinkedInArticleOptions title(String text) {
    return with("articleTitle", Values.text("title", text));
  }

  /**
   * Sets the summary of the article.
   *
   * @param text the summary
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public LinkedInArticleOptions description(String text) {
    return with("articleDescription", Values.text("description", text));
  }

  @Override
  LinkedInArticleOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new LinkedInArticleOptions(more, itsRules);
  }
}
