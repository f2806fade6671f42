package dev.postqued.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryJournalTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static JournalEntry entry(String key, Step step, Instant at) {
    return new JournalEntry(new IdempotencyKey(key), step, at, "{}");
  }

  @Test
  void doneEntriesAreForgottenAfterADay() {
    try (Journal journal = Journal.inMemory()) {
      journal.begin(entry("done", Step.ACCEPTED, NOW));
      journal.begin(entry("open", Step.SENT, NOW));
      journal.begin(entry("next", Step.SENT, NOW.plus(Duration.ofHours(25))));
      assertThat(journal.find(new IdempotencyKey("done"))).isEmpty();
      assertThat(journal.pending()).hasSize(2);
    }
  }

  @Test
  void aKeyBeginsOnce() {
    try (Journal journal = Journal.inMemory()) {
      assertThat(journal.begin(entry("a", Step.UPLOADING, NOW))).isTrue();
      assertThat(journal.begin(entry("a", Step.READY, NOW))).isFalse();
    }
  }
}
