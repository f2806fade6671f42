package dev.postqued.postquickai.content;

import dev.postqued.calls.SendableText;

/**
 * A part of a thread: each part is a reply to the one before it on X, Threads and Bluesky. The other platforms get the
 * first part only.
 *
 * @param text its text
 * @param media what it shows
 */
public record Part(String text, Media media) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank, or has NUL or half of a surrogate pair
   */
  public Part {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "text must not be blank; each post and each part of a thread needs one");
    }
    SendableText.checked("text", text);
  }

  /**
   * Returns a part without media.
   *
   * @param text its text
   * @return the part
   * @throws IllegalArgumentException if the text is blank, or has NUL or half of a surrogate pair
   */
  public static Part text(String text) {
    return new Part(text, Media.none());
  }
}
