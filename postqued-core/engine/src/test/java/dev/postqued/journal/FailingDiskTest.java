package dev.postqued.journal;

import static dev.postqued.journal.Written.entry;
import static dev.postqued.journal.Written.large;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.environment.Environment;
import dev.postqued.environment.JournalFiles;
import dev.postqued.environment.MemoryJournalFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A journal on disks that are full, lose power, or are changed by others. */
class FailingDiskTest {

  private static final Path FILE = Path.of("disk", "posts.journal");

  private final MemoryJournalFiles disk = new MemoryJournalFiles();
  private final Environment environment = Environment.system().withJournalFiles(disk);

  private byte[] bytes() throws IOException {
    try (InputStream content = disk.read(FILE)) {
      return content.readAllBytes();
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesALossOfPower() {
    Journal journal = Journal.file(FILE, environment);
    journal.begin(entry("a", Step.UPLOADING));
    new Written(journal).write("a", Step.SENT);

    disk.losePower();

    try (Journal again = Journal.file(FILE, environment)) {
      assertThat(new Written(again).open()).containsExactly(entry("a", Step.SENT));
    }
  }

  @Test
  void aWriteThatFailedOnAFullDiskLeavesNoDebris() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.UPLOADING));
      byte[] before = bytes();
      disk.hasRoomFor(10);

      assertThatThrownBy(() -> journal.begin(entry("b", Step.UPLOADING)))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("No space left on device");
      assertThat(bytes()).isEqualTo(before);

      disk.hasRoomFor(1000);
      assertThat(journal.begin(entry("b", Step.UPLOADING))).isTrue();
    }
    try (Journal journal = Journal.file(FILE, environment)) {
      assertThat(new Written(journal).open())
          .containsExactly(entry("a", Step.UPLOADING), entry("b", Step.UPLOADING));
    }
  }

  @Test
  void aFileThatWasReplacedWhileItWasOpenIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.UPLOADING));
      byte[] copy = bytes();
      Path other = FILE.resolveSibling("other");
      try (JournalFiles.OpenFile file = disk.create(other)) {
        file.write(copy, 0);
      }
      disk.replace(other, FILE);

      assertThatThrownBy(() -> new Written(journal).write("a", Step.SENT))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("replaced by another file");
      assertThat(bytes()).isEqualTo(copy);
    }
  }

  @Test
  void aFileThatWasCutShortWhileItWasOpenIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.UPLOADING));
      disk.create(FILE).close();

      assertThatThrownBy(() -> new Written(journal).write("a", Step.SENT))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("cut short");
      assertThat(bytes()).isEmpty();
    }
  }

  @Test
  void aSecondProcessIsRefused() {
    try (Journal journal = Journal.file(FILE, environment)) {
      disk.forgetsWhatIsShared();
      assertThatThrownBy(() -> Journal.file(FILE, environment))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("open in another process");
      assertThat(new Written(journal).open()).isEmpty();
    }
    Journal.file(FILE, environment).close();
  }

  @Test
  void aDiskThatIsFullDoesNotKeepAJournalFromBeingOpened() {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.SENT));
    }
    disk.hasRoomFor(0);

    try (Journal journal = Journal.file(FILE, environment)) {
      assertThat(new Written(journal).open()).containsExactly(entry("a", Step.SENT));
      disk.hasRoomFor(1000);
      new Written(journal).write("a", Step.ACCEPTED);
    }
  }

  @Test
  void aRewritingThatFailsIsNoFailureAndLeavesNothingBehind() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      Written written = new Written(journal);
      for (int i = 0; i < 3; i++) {
        written.write(large("a", Step.READY, 300_000));
      }
      disk.hasRoomFor(310_000);

      written.write(large("a", Step.SENT, 300_000));

      assertThatThrownBy(() -> disk.read(FILE.resolveSibling("posts.journal.rewriting")))
          .isInstanceOf(NoSuchFileException.class);
      assertThat(written.step("a")).contains(Step.SENT);
      disk.hasRoomFor(10_000_000);
      for (int i = 0; i < 10; i++) {
        written.write(large("a", Step.READY, 300_000));
      }
      assertThat(bytes().length).as("bytes after a later rewriting").isLessThan(3_000_000);
    }
  }

  @Test
  void aFileThatSomebodyElseHasWrittenToIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.SENT));
      try (JournalFiles.OpenFile other = disk.open(FILE)) {
        other.write(new byte[] {'x', '\n'}, other.size());
      }

      assertThatThrownBy(() -> new Written(journal).write("a", Step.ACCEPTED))
          .isInstanceOf(JournalException.class)
          .hasMessageContainingAll("somebody else has written to it", "open it again");
    }
  }

  @Test
  void aFileBesideAJournalThatIsNotItsOwnStaysWhereItIs() throws IOException {
    Path other = FILE.resolveSibling("posts.journal.rewriting");
    try (JournalFiles.OpenFile file = disk.create(other)) {
      file.write(new byte[] {'n', 'o', 't', 'e'}, 0);
      file.force();
    }

    try (JournalFiles.OpenFile file = disk.create(FILE)) {
      file.write(JournalLine.format(), 0);
    }
    Journal.file(FILE, environment).close();

    try (InputStream content = disk.read(other)) {
      assertThat(content.readAllBytes()).hasSize(4);
    }
  }

  @Test
  void aJournalWhoseLockWasRemovedIsNotWrittenTo() throws IOException {
    try (Journal journal = Journal.file(FILE, environment)) {
      journal.begin(entry("a", Step.SENT));
      byte[] before = bytes();
      disk.removeLocks();

      assertThatThrownBy(() -> new Written(journal).write("a", Step.ACCEPTED))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("lock file was deleted");
      assertThat(bytes()).isEqualTo(before);
    }
  }

  @Test
  void noMonitorOfAJournalIsHeldWhileItsFilesAreAtWork() {
    List<Journal> journal = new ArrayList<>();
    List<Boolean> held = new ArrayList<>();
    disk.beforeEachUse(() -> journal.forEach(open -> held.add(Thread.holdsLock(open))));
    try (Journal open = Journal.file(FILE, environment)) {
      journal.add(open);
      open.begin(entry("a", Step.UPLOADING));
      new Written(open).write("a", Step.SENT);
    }

    assertThat(held).isNotEmpty().doesNotContain(true);
  }

  @Test
  void aJournalThatCannotBeOpenedLetsGoOfItsLock() throws IOException {
    try (JournalFiles.OpenFile file = disk.create(FILE)) {
      file.write(new byte[] {'x', '\n', 'y', '\n'}, 0);
    }

    assertThatThrownBy(() -> Journal.file(FILE, environment)).hasMessageContaining("not a journal");

    try (Closeable lock = disk.lock(FILE)) {
      assertThat(lock).isNotNull();
    }
  }
}
