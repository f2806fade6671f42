package dev.postqued.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps other writers out of a journal; the operating system lets go of it when the process dies.
 *
 * <p>What this process holds is remembered besides: on POSIX systems a lock of a process is gone as
 * soon as it closes any channel of that file, so one that is held must not even be opened again.
 *
 * <p>An interrupt closes a channel on which its thread may block. To try a lock does not block, and
 * nothing else is done with the channel, so that it stays open until this is closed.
 */
final class JournalLock implements AutoCloseable {

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path name;
  private final FileChannel channel;

  private JournalLock(Path name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  static JournalLock of(Path journal) {
    try {
      Path sibling = journal.toAbsolutePath().resolveSibling(journal.getFileName() + ".lock");
      Path folder = sibling.getParent();
      Path name = folder == null ? sibling : folder.toRealPath().resolve(sibling.getFileName());
      if (!HELD.add(name)) {
        throw inUse(journal);
      }
      try {
        return new JournalLock(name, locked(name, journal));
      } catch (IOException | RuntimeException e) {
        HELD.remove(name);
        throw e;
      }
    } catch (IOException e) {
      throw new JournalException("The journal " + journal + " cannot be locked: " + e, e);
    }
  }

  private static FileChannel locked(Path name, Path journal) throws IOException {
    FileChannel channel =
        FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw inUse(journal);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse(journal);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static JournalException inUse(Path journal) {
    return new JournalException(
        "The journal "
            + journal
            + " is open in another client. Close that one, or give each its own file.",
        null);
  }

  /** Leaves the file: to delete it would let two others lock two files of that name. */
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalException("The lock " + name + " cannot be released: " + e, e);
    } finally {
      HELD.remove(name);
    }
  }
}
