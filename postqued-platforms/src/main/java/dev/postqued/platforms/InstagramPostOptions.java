package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a photo, or of photos and videos together, in the feed of Instagram. */
public final class InstagramPostOptions extends CommentedOptions<InstagramPostOptions> {

  InstagramPostOptions(Map<String, Object> values, List<Rule> rules) {
    super(Instagram.PLATFORM, values, rules);
  }

  /**
   * Names accounts that share the post.
   *
   * @param usernames up to 3 user names
   * @return options with that value
   * @throws IllegalArgumentException if there are more, or one is blank
   */
  public InstagramPostOptions collaborators(String... usernames) {
    return with("collaborators", Values.texts("collaborators", 3, usernames));
  }

  /**
   * Chooses the part of the picture to show. The service takes {@code x} and {@code y}, and further
   * values whose names are not documented: a width, a height, a zoom, an aspect and a focal point.
   *
   * @param values names and values as the service takes them
   * @return options with that value
   * @throws IllegalArgumentException if a value is none of JSON
   */
  public InstagramPostOptions crop(Map<String, ?> values) {
    return of(with("crop", Values.map("crop", values)).values(), InstagramOptionRules.CROPPED_POST);
  }

  @Override
  InstagramPostOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new InstagramPostOptions(more, itsRules);
  }
}
