package dev.postqued.postquickai.writing;

import java.util.Optional;

/**
 * A text to edit, or to write about.
 *
 * @param value the text, or the topic
 * @param group the id of the content group whose brand the model follows, if there is one
 */
public record Text(String value, Optional<String> group) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Text {
    if (value.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
  }

  /**
   * Returns a text for no content group.
   *
   * @param value the text, or the topic
   * @return the text
   * @throws IllegalArgumentException if it is blank
   */
  public static Text of(String value) {
    return new Text(value, Optional.empty());
  }

  /**
   * Sets the content group whose brand the model follows.
   *
   * @param id its id
   * @return a copy with this group
   */
  public Text group(String id) {
    return new Text(value, Optional.of(id));
  }
}
