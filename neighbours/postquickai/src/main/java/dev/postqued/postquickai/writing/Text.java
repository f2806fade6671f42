package dev.postqued.postquickai.writing;

import dev.postqued.calls.SendableText;
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
   * @throws IllegalArgumentException if it is blank, or has NUL or half of a surrogate pair
   */
  public Text {
    if (value.isBlank()) {
      throw new IllegalArgumentException("text must not be blank; it is a text or a topic");
    }
    SendableText.checked("text", value);
  }

  /**
   * Returns a text for no content group.
   *
   * @param value the text, or the topic
   * @return the text
   * @throws IllegalArgumentException if it is blank, or has NUL or half of a surrogate pair
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
