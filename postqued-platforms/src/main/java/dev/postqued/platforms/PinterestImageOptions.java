package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a pin of 1 to 5 images on Pinterest. */
public final class PinterestImageOptions extends PinOptions<PinterestImageOptions> {

  PinterestImageOptions(Map<String, Object> values, List<Rule> rules) {
    super(values, rules);
  }

  @Override
  PinterestImageOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new PinterestImageOptions(more, itsRules);
  }
}
