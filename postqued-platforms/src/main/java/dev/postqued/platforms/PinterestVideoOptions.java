package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Options of a pin of a video on Pinterest. */
public final class PinterestVideoOptions extends PinOptions<PinterestVideoOptions> {

  PinterestVideoOptions(Map<String, Object> values, List<Rule> rules) {
    super(values, rules);
  }

  /**
   * Sets the cover.
   *
   * @param address the address of an image
   * @return options with that value
   * @throws IllegalArgumentException if the address does not begin with http:// or https://
   */
  public PinterestVideoOptions cover(URI address) {
    return with("coverImageUrl", Values.address("cover", address));
  }

  @Override
  PinterestVideoOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new PinterestVideoOptions(more, itsRules);
  }
}
