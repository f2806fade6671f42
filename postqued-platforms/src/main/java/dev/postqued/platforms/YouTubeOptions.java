package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a video on YouTube. */
public final class YouTubeOptions extends CommentedOptions<YouTubeOptions> {

  YouTubeOptions(Map<String, Object> values, List<Rule> rules) {
    super(YouTube.PLATFORM, values, rules);
  }

  /**
   * Decides who may see the video.
   *
   * @param value one of the constants, or another value that the platform has
   * @return options with that value
   */
  public YouTubeOptions visibility(YouTubeVisibility value) {
    return with("visibility", value.value());
  }

  /**
   * Sets the title.
   *
   * @param text the title, up to 100 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public YouTubeOptions title(String text) {
    return with("title", Values.text("title", text));
  }

  /**
   * Sets the text under the video.
   *
   * @param text the text, up to 5,000 bytes in UTF-8
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public YouTubeOptions description(String text) {
    return with("description", Values.text("description", text));
  }

  /**
   * Sets the category.
   *
   * @param id the id that YouTube gives it
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public YouTubeOptions categoryId(String id) {
    return with("categoryId", Values.text("categoryId", id));
  }

  /**
   * Sets the tags.
   *
   * @param tags up to 30, with up to 500 characters together
   * @return options with that value
   * @throws IllegalArgumentException if there are more, or one is blank
   */
  public YouTubeOptions tags(String... tags) {
    return with("tags", Values.texts("tags", 30, tags));
  }

  /**
   * Says whether the video is made for children.
   *
   * @param made true if it is
   * @return options with that value
   */
  public YouTubeOptions madeForKids(boolean made) {
    return with("madeForKids", made);
  }

  /**
   * Discloses realistic content that was altered or made by a machine.
   *
   * @param contained true if there is some
   * @return options with that value
   */
  public YouTubeOptions syntheticMedia(boolean contained) {
    return with("containsSyntheticMedia", contained);
  }

  @Override
  YouTubeOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new YouTubeOptions(more, itsRules);
  }
}
