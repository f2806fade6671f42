package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemJournalFilesTest extends JournalFilesContract {

  @TempDir Path folder;

  @Override
  JournalFiles files() {
    return JournalFiles.system();
  }

  @Override
  Path folder() {
    return folder;
  }

  private static void assumePosix() {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
  }

  @Test
  void onlyTheOwnerReadsAndWritesWhatIsCreated() throws IOException {
    assumePosix();
    Path file = folder.resolve("posts.journal");

    files().create(file).close();
    JournalFiles.Lock lock = files().lock(file);
    assertThat(lock).isNotNull();
    lock.close();

    for (Path created : new Path[] {file, folder.resolve("posts.journal.lock")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void linksAreFollowedEvenToAFileThatIsNotThereYet() throws IOException {
    assumePosix();
    Path real = Files.createDirectory(folder.resolve("data")).resolve("posts.journal");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("data/posts.journal"));

    Path before = files().resolve(link);
    Files.createFile(real);

    assertThat(before).isEqualTo(real.toRealPath());
    assertThat(files().resolve(link)).isEqualTo(real.toRealPath());
  }

  @Test
  void whatIsNoRegularFileIsRefusedAndLeftAlone() throws IOException {
    Path folderInPlaceOfAFile = Files.createDirectory(folder.resolve("posts"));

    for (Path wrong : new Path[] {folderInPlaceOfAFile, folder.getRoot()}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> files().resolve(wrong))
          .withMessageContaining(wrong.toString());
    }
    assertThat(folderInPlaceOfAFile).isEmptyDirectory();
  }

  @Test
  void aLockWhoseFileWasDeletedIsNoLongerHeld() throws IOException {
    assumePosix();
    Path file = files().resolve(folder.resolve("posts.journal"));
    try (JournalFiles.Lock lock = files().lock(file)) {
      assertThat(lock).isNotNull();
      Files.delete(folder.resolve("posts.journal.lock"));

      assertThat(lock.isHeld()).isFalse();
      Files.createFile(folder.resolve("posts.journal.lock"));
      assertThat(lock.isHeld()).isFalse();
    }
  }
}
