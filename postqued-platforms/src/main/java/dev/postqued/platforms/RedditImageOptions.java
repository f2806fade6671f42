package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of an image on Reddit. */
public final class RedditImageOptions extends SubmissionOptions<RedditImageOptions> {

  RedditImageOptions(Map<String, Object> values, List<Rule> rules) {
    super(values, rules);
  }

  @Override
  RedditImageOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new RedditImageOptions(more, itsRules);
  }
}
