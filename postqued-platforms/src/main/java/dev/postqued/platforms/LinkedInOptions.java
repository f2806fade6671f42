package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a text, images or a video on LinkedIn. */
public final class LinkedInOptions extends CommentedOptions<LinkedInOptions> {

  LinkedInOptions(Map<String, Object> values, List<Rule> rules) {
    super(LinkedIn.PLATFORM, values, rules);
  }

  @Override
  LinkedInOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new LinkedInOptions(more, itsRules);
  }
}
