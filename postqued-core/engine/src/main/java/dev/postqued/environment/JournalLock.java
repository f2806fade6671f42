package dev.postqued.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
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
final class JournalLock implements JournalFiles.Lock {

  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /**
   * Channels of files that somebody else in this process has locked, such as the same library in
   * another class loader. To close one would release that lock, so each is kept for the next attempt.
   */
  private static final Map<Path, FileChannel> KEPT = new ConcurrentHashMap<>();

  private final Path name;
  private final FileChannel channel;
  private final @Nullable Object identity;

  private JournalLock(Path name, FileChannel channel, @Nullable Object identity) {
    this.name = name;
    this.channel = channel;
    this.identity = identity;
  }

  /** Returns null if another journal has the lock. */
  static @Nullable JournalLock of(Path journal) throws IOException {
    Path name = journal.resolveSibling(journal.getFileName() + ".lock");
    if (!HELD.add(name)) {
      return null;
    }
    FileChannel channel = null;
    JournalLock lock = null;
    try {
      channel = locked(name);
      lock = channel == null ? null : new JournalLock(name, channel, identity(name));
      return lock;
    } finally {
      if (lock == null) {
        HELD.remove(name);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static @Nullable FileChannel locked(Path name) throws IOException {
    FileChannel kept = KEPT.remove(name);
    FileChannel channel =
        kept != null
            ? kept
            : FileChannel.open(
                name,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                DurableFile.ownerOnly(name));
    boolean done = false;
    try {
      FileChannel locked = channel.tryLock() == null ? null : channel;
      done = locked != null;
      return locked;
    } catch (OverlappingFileLockException e) {
      KEPT.put(name, channel);
      done = true;
      return null;
    } finally {
      if (!done) {
        channel.close();
      }
    }
  }

  /** Null on Windows, where an open file cannot be removed. */
  private static @Nullable Object identity(Path name) throws IOException {
    return Files.readAttributes(name, BasicFileAttributes.class).fileKey();
  }

  @Override
  public boolean isHeld() throws IOException {
    try {
      return channel.isOpen() && Objects.equals(identity, identity(name));
    } catch (NoSuchFileException e) {
      return false;
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
