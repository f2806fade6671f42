package dev.postqued.jdbc;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import dev.postqued.journal.Step;
import java.time.Duration;
import java.time.Instant;

/** Entries of one account. */
final class EntriesForTests {

  static final JournalScope SCOPE = new JournalScope("some", "https://api.example.com", "ours");

  private EntriesForTests() {}

  static IdempotencyKey key(String name) {
    return new IdempotencyKey(name);
  }

  /** An entry that says when it was written, and how long it is kept. */
  static JournalEntry entry(String name, Step step, Instant written, Duration retention) {
    return new JournalEntry(
        SCOPE,
        key(name),
        1,
        step,
        new JournalEntry.Dates(written, null, null, written.plus(retention)),
        1,
        "{}");
  }
}
