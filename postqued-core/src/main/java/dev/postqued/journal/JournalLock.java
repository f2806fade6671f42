package dev.postqued.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps other writers out of a journal; the operating system lets go of it when the process dies. */
final class JournalLock implements AutoCloseable {

  private final FileChannel channel;

  private JournalLock(FileChannel channel) {
    this.channel = channel;
  }

  static JournalLock of(Path journal) {
    Path file = journal.resolveSibling(journal.getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new JournalException(
            "The journal "
                + journal
                + " is open in another client. Close that one, or give each its own file.",
            null);
      }
      return new JournalLock(channel);
    } catch (IOException e) {
      throw new JournalException(
          "The journal " + journal + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Leaves the file: to delete it would let two others lock two files of that name. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalException("The lock of the journal cannot be released", e);
    }
  }
}
