package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Options of a video on Reddit, with or without sound. */
public final class RedditVideoOptions extends SubmissionOptions<RedditVideoOptions> {

  RedditVideoOptions(Map<String, Object> values, List<Rule> rules) {
    super(values, rules);
  }

  /**
   * Sets the still image of the video.
   *
   * @param address the address of an image
   * @return options with that value
   * @throws IllegalArgumentException if the address does not begin with http:// or https://
   */
  public RedditVideoOptions poster(URI address) {
    return with("videoPosterUrl", Values.address("poster", address));
  }

  @Override
  RedditVideoOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new RedditVideoOptions(more, itsRules);
  }
}
