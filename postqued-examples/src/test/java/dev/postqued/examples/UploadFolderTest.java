package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

  @RegisterExtension
  static final SandboxExtension SANDBOX = SandboxExtension.with(Sandbox.builder());

  private final Output out = new Output();
  private Connection connection;

  @BeforeEach
  void connect(Sandbox running) {
    connection = Connection.to(running);
  }

  @AfterEach
  void disconnect() {
    connection.postQued().close();
  }

  @Test
  void eachFileIsTreatedByItself(@TempDir Path folder) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Files.copy(samples.video(), folder.resolve("a\nb.mp4"));
      Files.copy(samples.photos().get(0), folder.resolve("c.jpg"));
    }
    Files.createFile(folder.resolve("empty.mp4"));
    Files.createSymbolicLink(folder.resolve("gone.mp4"), folder.resolve("nothing"));
    Files.writeString(folder.resolve("text\u001b[31m.mp4"), "not a video");

    assertThat(UploadFolder.run(connection, out.stream, folder.toString())).isEqualTo(1);

    assertThat(out.text()).doesNotContain("\u001b").contains("a\\nb.mp4 ");
    assertThat(out.lines()).filteredOn(line -> line.matches("c.jpg +content .*")).hasSize(1);
    assertThat(out.lines())
        .filteredOn(line -> line.matches("(empty|text\\\\u001b\\[31m).mp4 +NOT UPLOADED: .*"))
        .hasSize(2);
  }

  @Test
  void itEndsWellIfAllIsUploaded() throws IOException {
    assertThat(UploadFolder.run(connection, out.stream)).isZero();
  }

  @Test
  void whatIsNoMediumIsSkippedAndNamed(@TempDir Path folder) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Files.copy(samples.video(), folder.resolve("a.mp4"));
      Files.copy(samples.photos().get(0), folder.resolve("b.jpg"));
    }
    Files.writeString(folder.resolve("c.txt"), "no picture");

    assertThat(UploadFolder.run(connection, out.stream, folder.toString())).isZero();

    assertThat(out.text()).contains("a.mp4                [##", "all                  [##");
    assertThat(out.lines().subList(3, 6))
        .satisfiesExactly(
            line -> assertThat(line).matches("a.mp4 +content .*"),
            line -> assertThat(line).matches("b.jpg +content .*"),
            line -> assertThat(line).matches("c.txt +skipped: it is neither a video nor an image"));
  }

  @Test
  void whatACalendarKeepsBesideItIsLeftAlone(@TempDir Path folder) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      Path photo = Files.copy(samples.photos().get(0), folder.resolve("a.jpg"));
      Path calendar =
          Files.writeString(folder.resolve("cal.csv"), Calendar.HEADER + "\n1,,a.jpg,Photo\n");
      assertThat(PublishCalendar.run(connection, out.stream, calendar.toString())).isZero();
      // Even if what is in them looks like an image.
      for (String name : List.of("x.journal.rewriting", "posts.db-wal", "posts.db-shm")) {
        Files.copy(photo, folder.resolve(name));
      }
    }
    Files.createDirectory(folder.resolve("old"));
    Output told = new Output();

    assertThat(UploadFolder.run(connection, told.stream, folder.toString())).isZero();

    assertThat(told.lines()).filteredOn(line -> line.contains(" content ")).hasSize(1);
    String kept = " +skipped: it belongs to a journal or a database";
    assertThat(told.lines().subList(3, 10))
        .satisfiesExactly(
            line -> assertThat(line).matches("cal.csv +skipped: it is neither .*"),
            line -> assertThat(line).matches("cal.csv.done" + kept),
            line -> assertThat(line).matches("cal.csv.journal" + kept),
            line -> assertThat(line).matches("cal.csv.journal.lock" + kept),
            line -> assertThat(line).matches("old +skipped: it is a folder"),
            line -> assertThat(line).matches("posts.db-shm" + kept),
            line -> assertThat(line).matches("posts.db-wal" + kept));
  }
}
