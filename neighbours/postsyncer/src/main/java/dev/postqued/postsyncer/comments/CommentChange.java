package dev.postqued.postsyncer.comments;

import dev.postqued.postsyncer.posts.Medium;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be different about a comment; the rest stays as it is. Immutable. */
public final class CommentChange {

  private final @Nullable String text;
  private final @Nullable List<Medium> media;

  private CommentChange(@Nullable String text, @Nullable List<Medium> media) {
    this.text = text;
    this.media = media;
    CommentText.check(text == null ? "" : text, media == null ? List.of() : media);
  }

  /**
   * Another text.
   *
   * @param text the text, up to 65,535 characters; an empty one removes it
   * @return the change
   * @throws IllegalArgumentException if it is too long
   */
  public static CommentChange text(String text) {
    return new CommentChange(text, null);
  }

  /**
   * Other media.
   *
   * @param media up to 10 items of the media library or addresses; an empty list removes all
   * @return the change
   * @throws IllegalArgumentException if there are too many, or one must be uploaded first
   */
  public static CommentChange media(List<Medium> media) {
    return new CommentChange(null, List.copyOf(media));
  }

  /**
   * Adds other media to a change of the text.
   *
   * @param others as for {@link #media(List)}
   * @return a change of both
   * @throws IllegalArgumentException as for {@link #media(List)}
   */
  public CommentChange andMedia(List<Medium> others) {
    return new CommentChange(text, List.copyOf(others));
  }

  /** Returns the text, if it is to change. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** Returns the media, if they are to change. */
  public Optional<List<Medium>> media() {
    return Optional.ofNullable(media);
  }
}
