package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal in a file: each change is a line at its end, forced to the disk before the call returns;
 * the last line of a key counts. When the file is opened, and when it has grown far beyond what it
 * remembers, it is written anew with only what is still of use.
 */
final class FileJournal implements Journal {

  /** Longer than the service remembers a key, so that it cannot be used for another post too early. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final long COMPACT_FROM_BYTES = 1 << 20;

  private final Path file;
  private final JournalLock lock;
  private final Map<IdempotencyKey, JournalEntry> entries = new LinkedHashMap<>();
  private final JournalFile log;
  private long compactAtBytes;
  private boolean closed;

  private FileJournal(Path file, JournalLock lock) throws IOException {
    this.file = file;
    this.lock = lock;
    for (JournalEntry entry : JournalFile.read(file)) {
      entries.put(entry.key(), entry);
    }
    this.log = new JournalFile(file);
    rewrite();
  }

  static FileJournal open(Path file) {
    if (!file.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IllegalArgumentException(
          "file must be in the default file system, was " + file.toUri());
    }
    JournalLock lock = JournalLock.of(file);
    try {
      return new FileJournal(file, lock);
    } catch (IOException e) {
      lock.close();
      throw new JournalException("The journal " + file + " cannot be opened: " + e, e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void rewrite() throws IOException {
    Instant newest =
        entries.values().stream()
            .map(JournalEntry::updatedAt)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    Instant keptFrom = newest.minus(KEPT);
    entries.values().removeIf(e -> !e.step().isOpen() && e.updatedAt().isBefore(keptFrom));
    log.rewrite(entries.values());
    compactAtBytes = Math.max(COMPACT_FROM_BYTES, 4 * log.size());
  }

  @Override
  public synchronized boolean begin(JournalEntry entry) {
    checkOpen();
    if (entries.containsKey(entry.key())) {
      return false;
    }
    update(entry);
    return true;
  }

  @Override
  public synchronized void update(JournalEntry entry) {
    checkOpen();
    try {
      log.append(entry);
      entries.put(entry.key(), entry);
      if (log.size() > compactAtBytes) {
        rewrite();
      }
    } catch (IOException e) {
      throw new JournalException(
          "The journal "
              + file
              + " cannot be written: "
              + e
              + ". Make room on the disk or repair it, then try again.",
          e);
    }
  }

  @Override
  public synchronized Optional<JournalEntry> find(IdempotencyKey key) {
    checkOpen();
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public synchronized List<JournalEntry> pending() {
    checkOpen();
    List<JournalEntry> open = new ArrayList<>(entries.values());
    open.removeIf(e -> !e.step().isOpen());
    return List.copyOf(open);
  }

  private void checkOpen() {
    if (closed) {
      throw new JournalException(
          "The journal "
              + file
              + " is closed. Open it again, and close it only after the clients that use it.",
          null);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try (lock) {
      log.close();
    } catch (IOException e) {
      throw new JournalException("The journal " + file + " cannot be closed: " + e, e);
    }
  }
}
