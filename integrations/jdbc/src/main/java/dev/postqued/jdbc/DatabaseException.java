package dev.postqued.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The database of the rate limiter failed. A request that has no permit because of that is not sent.
 * The journal throws {@link dev.postqued.journal.JournalException} instead.
 */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
