package dev.postqued.postquickai.content;

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
   * @throws IllegalArgumentException if it is blank
   */
  public Part {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "text must not be blank; each post and each part of a thread needs one");
    }
  }

  /**
   * Returns a part without media.
   *
   * @param text its text
   * @return the part
   * @throws IllegalArgumentException if the text is blank
   */
  public static Part text(String text) {
    return new Part(text, Media.none());
  }
}
