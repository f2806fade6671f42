package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in a journal. It contains no secret: neither the API key nor a presigned URL. One that is
 * finished keeps only what recognises the post and finds what was published.
 *
 * @param scope whose post it is
 * @param key the key of the post
 * @param version grows with each change and each claim; a change applies only to the version that
 *     was read
 * @param step the step it has reached
 * @param dates when it was written and sent, and how long it is kept
 * @param schema the version of the form of {@code state}
 * @param state everything else as JSON on one line, opaque to a journal
 */
public record JournalEntry(
    JournalScope scope,
    IdempotencyKey key,
    long version,
    Step step,
    Dates dates,
    int schema,
    String state) {

  /**
   * The times of an entry, by the clock of the writer. A journal keeps milliseconds.
   *
   * @param updatedAt when it was last written
   * @param firstSentAt when the post was first sent, or about to be; null if it never was. Once set, it
   *     stays
   * @param dispatchAt the latest time for which the post is scheduled; null if it has none
   * @param keptUntil until when a finished entry is kept, at least
   */
  public record Dates(
      Instant updatedAt,
      @Nullable Instant firstSentAt,
      @Nullable Instant dispatchAt,
      Instant keptUntil) {}

  /** Returns the entry with another version. */
  public JournalEntry withVersion(long number) {
    return new JournalEntry(scope, key, number, step, dates, schema, state);
  }
}
