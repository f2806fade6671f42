package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link JournalFiles} keeps, the real one and those of tests. */
abstract class JournalFilesContract {

  abstract JournalFiles files();

  /** A folder that is there and empty. */
  abstract Path folder();

  @AfterEach
  void clearTheFlag() {
    boolean unused = Thread.interrupted();
  }

  private Path file() {
    return folder().resolve("posts.journal");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void create(Path file, String text) throws IOException {
    try (JournalFiles.OpenFile open = files().create(file)) {
      open.write(bytes(text), 0);
      open.force();
    }
  }

  private String text(Path file) throws IOException {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  private byte[] read(Path file) throws IOException {
    try (InputStream content = files().read(file)) {
      return content.readAllBytes();
    }
  }

  /** Does work in a thread that was interrupted before, and must still be afterwards. */
  private static <T> T interrupted(Callable<T> work) throws Exception {
    Thread.currentThread().interrupt();
    T result = work.call();
    assertThat(Thread.interrupted()).as("the flag of the thread is still set").isTrue();
    return result;
  }

  @Test
  void whatIsWrittenAtTheEndIsAppended() throws IOException {
    create(file(), "one ");

    try (JournalFiles.OpenFile open = files().open(file())) {
      open.write(bytes("two "), open.size());
      open.write(bytes("three"), open.size());
      open.force();
      assertThat(open.size()).isEqualTo(13);
    }

    assertThat(text(file())).isEqualTo("one two three");
  }

  @Test
  void whatIsWrittenBeforeTheEndReplacesWhatStoodThere() throws IOException {
    create(file(), "one xxxx three");

    try (JournalFiles.OpenFile open = files().open(file())) {
      open.write(bytes("two "), 4);
    }

    assertThat(text(file())).isEqualTo("one two  three");
  }

  @Test
  void whatIsWrittenCanBeReadWhileTheFileIsOpen() throws IOException {
    try (JournalFiles.OpenFile open = files().create(file())) {
      open.write(bytes("one"), 0);

      assertThat(text(file())).isEqualTo("one");
    }
  }

  @Test
  void aCreatedFileIsEmptyWhateverWasThere() throws IOException {
    create(file(), "one");

    files().create(file()).close();

    assertThat(read(file())).isEmpty();
  }

  @Test
  void aFileIsCutShort() throws IOException {
    create(file(), "one two");

    try (JournalFiles.OpenFile open = files().open(file())) {
      open.truncate(3);
      assertThat(open.size()).isEqualTo(3);
    }

    assertThat(text(file())).isEqualTo("one");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertMissing(() -> files().read(file()));
    assertMissing(() -> files().open(file()));
    assertMissing(() -> files().identity(file()));
  }

  private void assertMissing(Callable<Object> work) {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(work::call)
        .withMessageContaining(file().toString());
  }

  @Test
  void aFileTakesThePlaceOfAnother() throws IOException {
    Path fresh = folder().resolve("posts.journal.new");
    create(file(), "old");
    create(fresh, "new");

    files().replace(fresh, file());

    assertThat(text(file())).isEqualTo("new");
    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> files().read(fresh));
  }

  @Test
  void aFileKeepsItsIdentityWhileItIsWrittenTo() throws IOException {
    try (JournalFiles.OpenFile open = files().create(file())) {
      Object identity = files().identity(file());
      open.write(bytes("one"), 0);
      open.truncate(1);

      assertThat(files().identity(file())).isEqualTo(identity);
    }
  }

  @Test
  void anotherFileAtThePathHasAnotherIdentity() throws IOException {
    Path fresh = folder().resolve("posts.journal.new");
    create(file(), "old");
    create(fresh, "new");
    Object identity = files().identity(file());

    files().replace(fresh, file());

    assertThat(files().identity(file())).isNotEqualTo(identity);
  }

  @Test
  void aJournalIsLockedOnceAtATime() throws IOException {
    try (Closeable first = files().lock(file())) {
      assertThat(first).isNotNull();
      assertThat(files().lock(file())).isNull();
      assertThat(files().lock(file())).as("the lock after a refusal").isNull();
    }

    try (Closeable next = files().lock(file())) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void aLockIsOfOneJournal() throws IOException {
    try (Closeable one = files().lock(file());
        Closeable other = files().lock(folder().resolve("other.journal"))) {
      assertThat(one).isNotNull();
      assertThat(other).isNotNull();
    }
  }

  @Test
  void aLockThatIsReleasedTwiceStaysWithItsNextHolder() throws IOException {
    Closeable first = files().lock(file());
    first.close();
    try (Closeable second = files().lock(file())) {
      first.close();

      assertThat(second).isNotNull();
      assertThat(files().lock(file())).isNull();
    }
  }

  @Test
  void anInterruptEndsNoWork() throws Exception {
    Path fresh = folder().resolve("posts.journal.new");
    create(fresh, "");
    try (Closeable lock = interrupted(() -> files().lock(file()));
        JournalFiles.OpenFile open = interrupted(() -> files().create(file()))) {
      assertThat(lock).isNotNull();
      interrupted(
          () -> {
            open.write(bytes("one two"), 0);
            open.force();
            open.truncate(3);
            return open.size();
          });
      assertThat(interrupted(() -> read(file()))).isEqualTo(bytes("one"));
      assertThat(interrupted(() -> files().identity(file()))).isNotNull();
    }
    interrupted(
        () -> {
          files().replace(fresh, file());
          return fresh;
        });
    assertThat(read(file())).isEmpty();
  }

  @Test
  void afterAnInterruptOtherThreadsGoOnWithTheSameFile() throws Exception {
    try (JournalFiles.OpenFile open = files().create(file())) {
      interrupted(
          () -> {
            open.write(bytes("one "), 0);
            open.force();
            return open;
          });

      open.write(bytes("two"), 4);
      open.force();
    }

    assertThat(text(file())).isEqualTo("one two");
  }

  @Test
  void anInterruptedThreadKeepsItsLock() throws Exception {
    try (Closeable lock = interrupted(() -> files().lock(file()))) {
      assertThat(lock).isNotNull();
      assertThat(interrupted(() -> files().lock(file()))).isNull();
    }
  }

  @Test
  void aFileIsDeletedIfItIsThere() throws IOException {
    create(file(), "one");

    files().delete(file());
    files().delete(file());

    assertMissing(() -> files().read(file()));
  }

  @Test
  void oneThingIsSharedUntilItIsNoLonger() throws IOException {
    Path path = files().resolve(file());
    Object first = new Object();
    Object second = new Object();

    assertThat(files().share(path, first)).isSameAs(first);
    assertThat(files().share(path, second)).isSameAs(first);
    files().unshare(path, second);
    assertThat(files().share(path, second)).isSameAs(first);
    files().unshare(path, first);
    assertThat(files().share(path, second)).isSameAs(second);
    files().unshare(path, second);
  }

  @Test
  void twoNamesOfOneFileBecomeOnePath() throws IOException {
    Path other = folder().resolve("posts.other").resolve("..").resolve("posts.journal");

    assertThat(files().resolve(file())).isEqualTo(files().resolve(other.normalize()));
  }

  @Test
  void aLockIsHeldUntilItIsReleased() throws IOException {
    JournalFiles.Lock lock = files().lock(files().resolve(file()));
    assertThat(lock).isNotNull();
    assertThat(lock.isHeld()).isTrue();

    lock.close();

    assertThat(lock.isHeld()).isFalse();
  }
}
