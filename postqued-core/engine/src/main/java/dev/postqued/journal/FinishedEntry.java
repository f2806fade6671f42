package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A finished entry in little space. */
final class FinishedEntry {

  /** In place of a date that an entry does not have. */
  private static final long NONE = Long.MIN_VALUE;

  private final Step step;
  private final int schema;
  private final long version;
  private final long updatedAt;
  private final long firstSentAt;
  private final long dispatchAt;
  private final long keptUntil;
  private final byte[] state;

  private FinishedEntry(JournalEntry entry) {
    this.step = entry.step();
    this.schema = entry.schema();
    this.version = entry.version();
    this.updatedAt = entry.dates().updatedAt().toEpochMilli();
    this.firstSentAt = millis(entry.dates().firstSentAt());
    this.dispatchAt = millis(entry.dates().dispatchAt());
    this.keptUntil = entry.dates().keptUntil().toEpochMilli();
    this.state = entry.state().getBytes(StandardCharsets.UTF_8);
  }

  static FinishedEntry of(JournalEntry entry) {
    return new FinishedEntry(entry);
  }

  /** Returns how long its state is. */
  int length() {
    return state.length;
  }

  boolean isOver(Instant now) {
    return keptUntil < now.toEpochMilli();
  }

  JournalEntry entry(JournalScope scope, IdempotencyKey key) {
    return new JournalEntry(
        scope,
        key,
        version,
        step,
        new JournalEntry.Dates(
            Instant.ofEpochMilli(updatedAt),
            instant(firstSentAt),
            instant(dispatchAt),
            Instant.ofEpochMilli(keptUntil)),
        schema,
        new String(state, StandardCharsets.UTF_8));
  }

  private static long millis(@Nullable Instant time) {
    return time == null ? NONE : time.toEpochMilli();
  }

  private static @Nullable Instant instant(long millis) {
    return millis == NONE ? null : Instant.ofEpochMilli(millis);
  }
}
