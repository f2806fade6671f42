package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A journal and what tests write to it. */
record Written(Journal journal) {

  static final JournalScope SCOPE =
      new JournalScope("some", "https://api.example.com", "0123456789abcdef");
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration RETENTION = Duration.ofDays(7);

  static JournalEntry entry(String key, Step step, Instant at, String state) {
    return new JournalEntry(
        SCOPE,
        new IdempotencyKey(key),
        1,
        step,
        new JournalEntry.Dates(at, null, null, at.plus(RETENTION)),
        2,
        state);
  }

  static JournalEntry entry(String key, Step step, Instant at) {
    return entry(key, step, at, "{\"caption\":\"two words, \u00e4\u00f6\"}");
  }

  static JournalEntry entry(String key, Step step) {
    return entry(key, step, NOW);
  }

  static JournalEntry large(String key, Step step, int bytes) {
    return entry(key, step, NOW, "{\"text\":\"" + "x".repeat(bytes) + "\"}");
  }

  /** Begins an entry, or changes it from the version that is there. */
  void write(JournalEntry entry) {
    if (!journal.begin(entry)) {
      long version = journal.find(SCOPE, entry.key()).orElseThrow().version();
      if (!journal.update(entry.withVersion(version))) {
        throw new AssertionError("another thread has changed " + entry.key());
      }
    }
  }

  void write(String key, Step step) {
    write(entry(key, step));
  }

  Optional<Step> step(String key) {
    return journal.find(SCOPE, new IdempotencyKey(key)).map(JournalEntry::step);
  }

  /** The open entries, with the version that they began with. */
  List<JournalEntry> open() {
    return journal.pending(SCOPE).stream()
        .map(key -> journal.find(SCOPE, key).orElseThrow().withVersion(1))
        .toList();
  }
}
