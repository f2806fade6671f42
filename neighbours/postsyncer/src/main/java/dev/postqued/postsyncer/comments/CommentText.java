package dev.postqued.postsyncer.comments;

import dev.postqued.calls.SendableText;
import dev.postqued.postsyncer.posts.Medium;
import java.util.List;

/**
 * What a comment says: its text and its media. Immutable.
 *
 * @param text the text, up to 65,535 characters; empty for media alone
 * @param media up to 10 items of the media library or addresses
 */
public record CommentText(String text, List<Medium> media) {

  /** The longest text (PostSyncer docs, comments/create). */
  private static final int MAX_TEXT = 65_535;

  /** The most media (PostSyncer docs, comments/create). */
  private static final int MAX_MEDIA = 10;

  /**
   * Copies and checks the content.
   *
   * @throws IllegalArgumentException if it says nothing, is too long, has media that must be uploaded first, or
   *     has a text that cannot be sent
   */
  public CommentText {
    media = List.copyOf(media);
    check(text, media);
    if (text.isBlank() && media.isEmpty()) {
      throw new IllegalArgumentException("a comment must have a text or media");
    }
  }

  /**
   * A text with media.
   *
   * @param text the text
   * @param media the media
   * @return the content
   * @throws IllegalArgumentException as for the constructor
   */
  public static CommentText of(String text, Medium... media) {
    return new CommentText(text, List.of(media));
  }

  static void check(String text, List<Medium> media) {
    SendableText.checked("text", text);
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "text must have up to " + MAX_TEXT + " characters, had " + text.length());
    }
    if (media.size() > MAX_MEDIA) {
      throw new IllegalArgumentException(
          "media must be up to " + MAX_MEDIA + ", were " + media.size());
    }
    if (media.stream().anyMatch(medium -> medium.reference() == null)) {
      throw new IllegalArgumentException(
          "media of a comment must be in the media library or have an address; upload files with"
              + " library().upload(...)");
    }
  }
}
