package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on Bluesky: there are none, but there are rules. */
public final class BlueskyOptions extends OptionSet<BlueskyOptions> {

  BlueskyOptions(Map<String, Object> values, List<Rule> rules) {
    super(Bluesky.PLATFORM, values, rules);
  }

  @Override
  BlueskyOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new BlueskyOptions(more, itsRules);
  }
}
