package dev.postqued.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.idempotency.IdempotencyKey;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("posts.journal");
  }

  private static JournalEntry entry(String key, Step step, Instant at) {
    return new JournalEntry(
        new IdempotencyKey(key), step, at, "{\"caption\":\"two words, \u00e4\u00f6\"}");
  }

  @Test
  void whatWasWrittenIsThereWhenItIsOpenedAgain() {
    JournalEntry sent = entry("b", Step.SENT, NOW.plusSeconds(1));
    try (Journal journal = Journal.file(file())) {
      assertThat(journal.begin(entry("a", Step.UPLOADING, NOW))).isTrue();
      assertThat(journal.begin(entry("b", Step.READY, NOW))).isTrue();
      journal.update(sent);
    }
    try (Journal journal = Journal.file(file())) {
      assertThat(journal.pending()).containsExactly(entry("a", Step.UPLOADING, NOW), sent);
      assertThat(journal.find(sent.key())).contains(sent);
      assertThat(journal.find(new IdempotencyKey("c"))).isEmpty();
    }
  }

  @Test
  void aKeyBeginsOnce() {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      assertThat(journal.begin(entry("a", Step.READY, NOW))).isFalse();
      assertThat(journal.find(new IdempotencyKey("a")).orElseThrow().step())
          .isEqualTo(Step.UPLOADING);
    }
  }

  @Test
  void doneEntriesAreKnownAndNotOpen() {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      journal.update(entry("a", Step.ACCEPTED, NOW));
      assertThat(journal.pending()).isEmpty();
      assertThat(journal.find(new IdempotencyKey("a"))).isPresent();
    }
  }

  @Test
  void aSecondOpenerIsRefused() {
    try (Journal journal = Journal.file(file())) {
      assertThatThrownBy(() -> Journal.file(file()))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("open in another client");
      assertThat(journal.pending()).isEmpty();
    }
    Journal.file(file()).close();
  }

  @Test
  void aLastLineThatWasCutOffAnywhereIsLeftOut() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
    }
    long whole = Files.size(file());
    try (Journal journal = Journal.file(file())) {
      journal.update(entry("a", Step.SENT, NOW));
    }
    byte[] bytes = Files.readAllBytes(file());
    for (int length = (int) whole; length < bytes.length; length++) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      try (Journal journal = Journal.file(file())) {
        Step step = journal.find(new IdempotencyKey("a")).map(JournalEntry::step).orElse(null);
        assertThat(step).as("cut at " + length).isIn(null, Step.UPLOADING);
      }
    }
  }

  @Test
  void aDamagedLineInTheMiddleIsNotPassedOver() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      journal.begin(entry("b", Step.UPLOADING, NOW));
    }
    byte[] bytes = Files.readAllBytes(file());
    bytes[12] ^= 1;
    Files.write(file(), bytes);
    assertThatThrownBy(() -> Journal.file(file()))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("damaged in line 1");
  }

  @Test
  void oldDoneEntriesGoWhenItIsOpenedAndOldOpenOnesStay() {
    Instant old = NOW.minus(Duration.ofDays(8));
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("done", Step.ACCEPTED, old));
      journal.begin(entry("open", Step.SENT, old));
      journal.begin(entry("young", Step.ACCEPTED, NOW));
    }
    try (Journal journal = Journal.file(file())) {
      assertThat(journal.find(new IdempotencyKey("done"))).isEmpty();
      assertThat(journal.find(new IdempotencyKey("open"))).isPresent();
      assertThat(journal.find(new IdempotencyKey("young"))).isPresent();
    }
  }

  @Test
  void aJournalThatHasGrownIsCompacted() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      String state = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
      for (int i = 0; i < 12; i++) {
        journal.update(new JournalEntry(new IdempotencyKey("a"), Step.READY, NOW, state));
      }
      assertThat(Files.size(file())).isLessThan(2_000_000);
      journal.update(entry("a", Step.SENT, NOW));
    }
    try (Journal journal = Journal.file(file())) {
      assertThat(journal.pending()).containsExactly(entry("a", Step.SENT, NOW));
    }
  }

  @Test
  void aFolderThatIsMissingIsNamed() {
    assertThatThrownBy(() -> Journal.file(folder.resolve("none/posts.journal")))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("posts.journal");
  }

  @Test
  void aJournalThatWasClosedSaysSo() {
    Journal journal = Journal.file(file());
    journal.close();

    assertClosed(() -> journal.begin(entry("a", Step.UPLOADING, NOW)));
    assertClosed(() -> journal.update(entry("a", Step.READY, NOW)));
    assertClosed(() -> journal.find(new IdempotencyKey("a")));
    assertClosed(journal::pending);
  }

  private void assertClosed(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(JournalException.class)
        .hasMessageContainingAll(file().toString(), "is closed");
  }

  @Test
  void closingAJournalTwiceLeavesItToItsNextOpener() {
    Journal first = Journal.file(file());
    first.close();
    try (Journal second = Journal.file(file())) {
      first.close();
      assertThat(second.begin(entry("a", Step.UPLOADING, NOW))).isTrue();
      assertThatThrownBy(() -> Journal.file(file())).hasMessageContaining("open in another client");
    }
  }

  @Test
  void whatCannotBeWrittenNamesTheCause() throws IOException {
    try (Journal journal = Journal.file(file())) {
      Files.delete(file());

      assertThatThrownBy(() -> journal.begin(entry("a", Step.UPLOADING, NOW)))
          .isInstanceOf(JournalException.class)
          .hasMessageContainingAll(file().toString(), "cannot be written", "NoSuchFileException");
      assertThat(journal.find(new IdempotencyKey("a"))).isEmpty();
    }
  }

  @Test
  void aFileThatBecameShorterIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
    }
    try (Journal journal = Journal.file(file())) {
      Files.write(file(), new byte[0]);

      assertThatThrownBy(() -> journal.begin(entry("b", Step.UPLOADING, NOW)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("cut short or replaced");
      assertThat(file()).isEmptyFile();
    }
  }

  @Test
  void aFileInAnotherFileSystemIsRefused() throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      assertThatThrownBy(() -> Journal.file(zip.getPath("posts.journal")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("default file system", "archive.zip");
    }
  }
}
