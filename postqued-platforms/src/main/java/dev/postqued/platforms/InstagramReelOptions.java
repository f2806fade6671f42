package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a reel on Instagram. */
public final class InstagramReelOptions extends CommentedOptions<InstagramReelOptions> {

  InstagramReelOptions(Map<String, Object> values, List<Rule> rules) {
    super(Instagram.PLATFORM, values, rules);
  }

  /**
   * Names accounts that share the post.
   *
   * @param usernames up to 3 user names
   * @return options with that value
   * @throws IllegalArgumentException if there are more, or one is blank
   */
  public InstagramReelOptions collaborators(String... usernames) {
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
  public InstagramReelOptions crop(Map<String, ?> values) {
    return with("crop", Values.map("crop", values));
  }

  /**
   * Makes the reel a trial, which followers see later.
   *
   * @param value one of the constants, or another value that the platform has
   * @return options with that value
   */
  public InstagramReelOptions trialGraduation(TrialReelGraduation value) {
    return with("trialReelGraduationStrategy", value.value());
  }

  /**
   * Adds audio. The service takes a {@code selectionToken}, and further values whose names are not
   * documented: music or original sound, a title, an artist, a duration and two volumes.
   *
   * @param values names and values as the service takes them
   * @return options with that value
   * @throws IllegalArgumentException if a value is none of JSON
   */
  public InstagramReelOptions audio(Map<String, ?> values) {
    return with("audio", Values.map("audio", values));
  }

  @Override
  InstagramReelOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new InstagramReelOptions(more, itsRules);
  }
}
