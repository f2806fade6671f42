package dev.postqued.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.environment.Environment;
import dev.postqued.environment.JournalFiles;
import dev.postqued.environment.MemoryJournalFiles;
import dev.postqued.idempotency.IdempotencyKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A journal on disks that are full, lose power, or are changed by others. */
class FailingDiskTest {

  private static final Path FILE = Path.of("disk", "posts.journal");

  private final MemoryJournalFiles disk = new MemoryJournalFiles();
  private final Environment environment = Environment.system().withJournalFiles(disk);

  private static JournalEntry entry(String key, Step step) {
    return new JournalEntry(
        new IdempotencyKey(key), step, Instant.parse("2026-03-01T12:00:00Z"), "{}");
  }

  @Test
  void whatWasAcknowledgedSurvivesALossOfPower() {
    Journal journal = Journal.file(FILE, environment);
    journal.begin(entry("a", Step.UPLOADING));
    journal.update(entry("a", Step.SENT));

    disk.losePower();

    try (Journal again = Journal.file(FILE, environment)) {
      assertThat(again.pending()).containsExactly(entry("a", Step.SENT));
    }
  }

  @Test
  void aWriteThatFailedOnAFullDiskLeavesNoDebris() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.UPLOADING));
      byte[] before = disk.read(FILE);
      disk.hasRoomFor(10);

      assertThatThrownBy(() -> journal.begin(entry("b", Step.UPLOADING)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("No space left on device");
      assertThat(disk.read(FILE)).isEqualTo(before);

      disk.hasRoomFor(1000);
      assertThat(journal.begin(entry("b", Step.UPLOADING))).isTrue();
    }
    try (Journal journal = Journal.file(FILE, environment)) {
      assertThat(journal.pending())
          .containsExactly(entry("a", Step.UPLOADING), entry("b", Step.UPLOADING));
    }
  }

  @Test
  void aFileThatWasReplacedWhileItWasOpenIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.UPLOADING));
      byte[] copy = disk.read(FILE);
      Path other = FILE.resolveSibling("other");
      try (JournalFiles.OpenFile file = disk.create(other)) {
        file.write(copy, 0);
      }
      disk.replace(other, FILE);

      assertThatThrownBy(() -> journal.update(entry("a", Step.SENT)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("replaced by another file");
      assertThat(disk.read(FILE)).isEqualTo(copy);
    }
  }

  @Test
  void aFileThatWasCutShortWhileItWasOpenIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.UPLOADING));
      disk.create(FILE).close();

      assertThatThrownBy(() -> journal.update(entry("a", Step.SENT)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("cut short");
      assertThat(disk.read(FILE)).isEmpty();
    }
  }

  @Test
  void aSecondOpenerIsRefused() {
    try (Journal journal = Journal.file(FILE, environment)) {
      assertThatThrownBy(() -> Journal.file(FILE, environment))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("open in another client");
      assertThat(journal.pending()).isEmpty();
    }
    Journal.file(FILE, environment).close();
  }

  @Test
  void noMonitorOfAJournalIsHeldWhileItsFilesAreAtWork() {
    List<Journal> journal = new ArrayList<>();
    List<Boolean> held = new ArrayList<>();
    disk.beforeEachUse(() -> journal.forEach(open -> held.add(Thread.holdsLock(open))));
    try (Journal open = Journal.file(FILE, environment)) {
      journal.add(open);
      open.begin(entry("a", Step.UPLOADING));
      open.update(entry("a", Step.SENT));
    }

    assertThat(held).isNotEmpty().doesNotContain(true);
  }

  @Test
  void aJournalThatCannotBeOpenedLetsGoOfItsLock() throws IOException {
    try (JournalFiles.OpenFile file = disk.create(FILE)) {
      file.write(new byte[] {'x', '\n', 'y', '\n'}, 0);
    }

    assertThatThrownBy(() -> Journal.file(FILE, environment))
        .hasMessageContaining("damaged in line 1");

    try (Closeable lock = disk.lock(FILE)) {
      assertThat(lock).isNotNull();
    }
  }
}
