package dev.postqued.journal;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot do its work. A post is not sent when the journal cannot remember that it is: what
 * was not sent yet when this is thrown, was not published.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message the problem and the way out
   * @param cause what the disk or the database said
   */
  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
