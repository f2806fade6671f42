package dev.postqued.journal;

import static dev.postqued.journal.Written.NOW;
import static dev.postqued.journal.Written.entry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.idempotency.IdempotencyKey;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("posts.journal");
  }

  @Test
  void whatWasWrittenIsThereWhenItIsOpenedAgain() {
    JournalEntry sent = entry("b", Step.SENT, NOW.plusSeconds(1));
    try (Journal journal = Journal.file(file())) {
      assertThat(journal.begin(entry("a", Step.UPLOADING, NOW))).isTrue();
      assertThat(journal.begin(entry("b", Step.READY, NOW))).isTrue();
      new Written(journal).write(sent);
    }
    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).open())
          .containsExactly(entry("a", Step.UPLOADING, NOW), sent);
      assertThat(new Written(journal).step("b")).contains(Step.SENT);
      assertThat(new Written(journal).step("c")).isEmpty();
    }
  }

  @Test
  void aKeyBeginsOnce() {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      assertThat(journal.begin(entry("a", Step.READY, NOW))).isFalse();
      assertThat(new Written(journal).step("a").orElseThrow()).isEqualTo(Step.UPLOADING);
    }
  }

  @Test
  void doneEntriesAreKnownAndNotOpen() {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      new Written(journal).write(entry("a", Step.ACCEPTED, NOW));
      assertThat(new Written(journal).open()).isEmpty();
      assertThat(new Written(journal).step("a")).isPresent();
    }
  }

  @Test
  void clientsOfOneProcessShareAFile() {
    try (Journal one = Journal.file(file());
        Journal two = Journal.file(folder.resolve(".").resolve("posts.journal"))) {
      one.begin(entry("a", Step.UPLOADING, NOW));

      assertThat(two.begin(entry("a", Step.UPLOADING, NOW))).isFalse();
      new Written(two).write(entry("a", Step.SENT, NOW));
      assertThat(new Written(one).step("a")).contains(Step.SENT);
      one.close();
      new Written(two).write(entry("a", Step.ACCEPTED, NOW));
    }
    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).step("a")).contains(Step.ACCEPTED);
    }
  }

  @Test
  void aLastLineThatWasCutOffAnywhereIsLeftOut() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
    }
    long whole = Files.size(file());
    try (Journal journal = Journal.file(file())) {
      new Written(journal).write(entry("a", Step.SENT, NOW));
    }
    byte[] bytes = Files.readAllBytes(file());
    for (int length = (int) whole; length < bytes.length; length++) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      try (Journal journal = Journal.file(file())) {
        Step step = new Written(journal).step("a").orElse(null);
        assertThat(step).as("cut at " + length).isIn(null, Step.UPLOADING);
      }
    }
  }

  @Test
  void aFlippedBitInAnyLineIsNoticed() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      journal.begin(entry("b", Step.UPLOADING, NOW));
    }
    byte[] bytes = Files.readAllBytes(file());
    int line = 1;
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      Files.write(file(), damaged);

      assertThatThrownBy(() -> Journal.file(file()))
          .as("byte " + i)
          .isInstanceOf(JournalException.class)
          .hasMessageContaining(line == 1 ? "not a journal" : "damaged in line " + line);
      assertThat(file()).hasBinaryContent(damaged);
      line += bytes[i] == '\n' ? 1 : 0;
    }
  }

  @Test
  void aFileThatIsNoJournalIsLeftAsItIs() throws IOException {
    for (byte[] content : List.of(new byte[100_000], "date,caption\n1,2\n".getBytes(UTF_8))) {
      Files.write(file(), content);

      assertThatThrownBy(() -> Journal.file(file()))
          .isInstanceOf(JournalException.class)
          .hasMessageContainingAll("is not a journal", "not changed");
      assertThat(file()).hasBinaryContent(content);
    }
  }

  @Test
  void aJournalOfALaterVersionIsLeftAsItIs() throws IOException {
    String line = "journal 3";
    CRC32C crc = new CRC32C();
    crc.update(line.getBytes(UTF_8));
    String content = HexFormat.of().toHexDigits((int) crc.getValue()) + " " + line + "\nmore\n";
    Files.writeString(file(), content);

    assertThatThrownBy(() -> Journal.file(file()))
        .isInstanceOf(JournalException.class)
        .hasMessageContainingAll("has version 3", "not changed");
    assertThat(file()).hasContent(content);
  }

  @Test
  void anEmptyFileBecomesAJournal() throws IOException {
    Files.createFile(file());

    try (Journal journal = Journal.file(file())) {
      assertThat(journal.begin(entry("a", Step.UPLOADING, NOW))).isTrue();
    }
  }

  @Test
  void theLinesOfAFileAreAsDocumented() throws IOException {
    Instant at = Instant.ofEpochMilli(1_772_366_400_000L);
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, at, "{}"));
    }

    List<String> lines = Files.readAllLines(file());
    assertThat(lines.get(0)).endsWith(" journal 2");
    assertThat(lines.get(1)).matches("[0-9a-f]{8} clock [0-9]+");
    assertThat(lines.get(2))
        .endsWith(
            " post 1 UPLOADING 2 1772366400000 - - 1772971200000 some https://api.example.com"
                + " 0123456789abcdef a {}");
  }

  @Test
  void aJournalThatHasGrownIsCompacted() throws IOException {
    try (Journal journal = Journal.file(file())) {
      journal.begin(entry("a", Step.UPLOADING, NOW));
      String state = "{\"text\":\"" + "x".repeat(300_000) + "\"}";
      for (int i = 0; i < 12; i++) {
        new Written(journal).write(entry("a", Step.READY, NOW, state));
      }
      assertThat(Files.size(file())).isLessThan(2_000_000);
      new Written(journal).write(entry("a", Step.SENT, NOW));
    }
    try (Journal journal = Journal.file(file())) {
      assertThat(new Written(journal).open()).containsExactly(entry("a", Step.SENT, NOW));
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
    assertClosed(() -> journal.find(Written.SCOPE, new IdempotencyKey("a")));
    assertClosed(() -> journal.pending(Written.SCOPE));
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
    }
  }

  @Test
  void whatCannotBeWrittenNamesTheCause() throws IOException {
    try (Journal journal = Journal.file(file())) {
      Files.delete(file());

      assertThatThrownBy(() -> journal.begin(entry("a", Step.UPLOADING, NOW)))
          .isInstanceOf(JournalException.class)
          .hasMessageContainingAll(file().toString(), "cannot be written", "NoSuchFileException");
      assertThat(new Written(journal).step("a")).isEmpty();
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
          .hasMessageContaining("cut short");
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
