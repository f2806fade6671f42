package dev.postqued.journal;

import static dev.postqued.journal.Written.NOW;
import static dev.postqued.journal.Written.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryJournalTest {

  @Test
  void aKeyBeginsOnce() {
    try (Journal journal = Journal.inMemory()) {
      assertThat(journal.begin(entry("a", Step.UPLOADING, NOW))).isTrue();
      assertThat(journal.begin(entry("a", Step.READY, NOW))).isFalse();
    }
  }
}
