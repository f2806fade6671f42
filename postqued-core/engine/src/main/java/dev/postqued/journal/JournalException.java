package dev.postqued.journal;

import org.jspecify.annotations.Nullable;

/**
 * The journal cannot be read or written. A post is not sent unless the journal has recorded it:
 * what had not been sent when this is thrown was not published.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the problem and what to do about it
   * @param cause the error of the disk or database
   */
  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
