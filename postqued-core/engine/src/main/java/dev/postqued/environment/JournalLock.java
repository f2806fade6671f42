package dev.postqued.environment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other writers out of a journal; the operating system releases it when the process dies.
 *
 * <p>What this process holds is remembered besides: on POSIX systems a lock of a process is gone as
 * soon as it closes any channel of that file, so one that is held must not even be opened again.
 *
 * <p>An interrupt closes a channel on which its thread may block. To try a lock does not block, and
 * nothing else is done with the channel, so that it stays open until this is closed.
 */
final class JournalLock implements Closeable {

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path name;
  private final FileChannel channel;

  private JournalLock(Path name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  /** Returns null if another journal has the lock. */
  static @Nullable JournalLock of(Path journal) throws IOException {
    Path sibling = journal.toAbsolutePath().resolveSibling(journal.getFileName() + ".lock");
    Path folder = sibling.getParent();
    Path name = folder == null ? sibling : folder.toRealPath().resolve(sibling.getFileName());
    if (!HELD.add(name)) {
      return null;
    }
    FileChannel channel = null;
    try {
      channel = locked(name);
      return channel == null ? null : new JournalLock(name, channel);
    } finally {
      if (channel == null) {
        HELD.remove(name);
      }
    }
  }

  private static @Nullable FileChannel locked(Path name) throws IOException {
    FileChannel channel =
        FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } catch (OverlappingFileLockException e) {
      return null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /** Keeps the file: deleting it would allow two others to lock two files of that name. */
  @Override
  public void close() throws IOException {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } finally {
      HELD.remove(name);
    }
  }
}
