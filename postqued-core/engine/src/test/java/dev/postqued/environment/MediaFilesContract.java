package dev.postqued.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link MediaFiles} keeps, the real one and those of tests. */
abstract class MediaFilesContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  abstract MediaFiles files();

  /** A folder that is there and empty. */
  abstract Path folder();

  /** Puts a file where it is asked for. */
  abstract void write(Path path, byte[] bytes, Instant modifiedAt) throws IOException;

  @AfterEach
  void clearTheFlag() {
    boolean unused = Thread.interrupted();
  }

  private Path file() {
    return folder().resolve("clip.mp4");
  }

  private static byte[] read(SeekableByteChannel channel, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(count);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // A channel may give less than is asked for.
    }
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    return bytes;
  }

  @Test
  void aFileHasASizeAndATimeOfChange() throws IOException {
    write(file(), new byte[] {1, 2, 3}, NOON);

    assertThat(files().look(file())).isEqualTo(new MediaFiles.Status(true, 3, NOON));
  }

  @Test
  void aChangeIsSeen() throws IOException {
    write(file(), new byte[] {1, 2, 3}, NOON);
    write(file(), new byte[] {1, 2}, NOON.plusSeconds(1));

    assertThat(files().look(file())).isEqualTo(new MediaFiles.Status(true, 2, NOON.plusSeconds(1)));
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    write(file(), new byte[1], NOON);

    assertThat(files().look(folder()).regularFile()).isFalse();
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> files().look(file()))
        .withMessageContaining(file().toString());
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> files().open(file()))
        .withMessageContaining(file().toString());
  }

  @Test
  void bytesAreReadInOrderAndThenTheyEnd() throws IOException {
    write(file(), new byte[] {1, 2, 3}, NOON);

    try (SeekableByteChannel open = files().open(file())) {
      assertThat(open.size()).isEqualTo(3);
      assertThat(read(open, 2)).containsExactly(1, 2);
      assertThat(read(open, 2)).containsExactly(3);
      assertThat(open.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @Test
  void bytesAreReadFromAnyPosition() throws IOException {
    write(file(), new byte[] {1, 2, 3}, NOON);

    try (SeekableByteChannel open = files().open(file())) {
      assertThat(read(open.position(2), 1)).containsExactly(3);
      assertThat(read(open.position(1), 2)).containsExactly(2, 3);
      assertThat(open.position()).isEqualTo(3);
      assertThat(open.position(4).read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  @Test
  void aFileIsReadTwiceAtOnce() throws IOException {
    write(file(), new byte[] {1, 2, 3}, NOON);

    try (SeekableByteChannel one = files().open(file());
        SeekableByteChannel other = files().open(file())) {
      assertThat(read(one, 2)).containsExactly(1, 2);
      assertThat(read(other, 3)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void aClosedFileIsNotRead() throws IOException {
    write(file(), new byte[1], NOON);
    SeekableByteChannel open = files().open(file());
    open.close();

    assertThat(open.isOpen()).isFalse();
    assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> read(open, 1));
  }

  @Test
  void anInterruptClosesWhatItsThreadReadsAndNothingElse() throws IOException {
    write(file(), new byte[] {1, 2, 3}, NOON);
    try (SeekableByteChannel mine = files().open(file());
        SeekableByteChannel other = files().open(file())) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(ClosedByInterruptException.class).isThrownBy(() -> read(mine, 1));
      assertThat(Thread.interrupted()).as("the flag of the thread is still set").isTrue();

      assertThat(mine.isOpen()).isFalse();
      assertThat(read(other, 3)).containsExactly(1, 2, 3);
    }
  }

  @Test
  void anInterruptedThreadLooksAtAFile() throws IOException {
    write(file(), new byte[1], NOON);

    Thread.currentThread().interrupt();

    assertThat(files().look(file()).size()).isEqualTo(1);
    assertThat(Thread.interrupted()).as("the flag of the thread is still set").isTrue();
  }
}
