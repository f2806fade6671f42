package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a story on Instagram, which shows no caption and has no collaborators. */
public final class InstagramStoryOptions extends OptionSet<InstagramStoryOptions> {

  InstagramStoryOptions(Map<String, Object> values, List<Rule> rules) {
    super(Instagram.PLATFORM, values, rules);
  }

  /**
   * Chooses the part of the picture to show. The service takes {@code x} and {@code y}, and further
   * values whose names are not documented: a width, a height, a zoom, an aspect and a focal point.
   *
   * @param values names and values as the service takes them
   * @return options with that value
   * @throws IllegalArgumentException if a value is none of JSON
   */
  public InstagramStoryOptions crop(Map<String, ?> values) {
    return with("crop", Values.map("crop", values));
  }

  @Override
  InstagramStoryOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new InstagramStoryOptions(more, itsRules);
  }
}
