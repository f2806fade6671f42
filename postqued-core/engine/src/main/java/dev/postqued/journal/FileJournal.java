package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.io.IOException;
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
  private JournalFile log;
  private long compactAtBytes;

  private FileJournal(Path file, JournalLock lock) throws IOException {
    this.file = file;
    this.lock = lock;
    for (JournalEntry entry : JournalFile.read(file)) {
      entries.put(entry.key(), entry);
    }
    this.log = rewrite();
  }

  static FileJournal open(Path file) {
    JournalLock lock = JournalLock.of(file);
    try {
      return new FileJournal(file, lock);
    } catch (IOException e) {
      lock.close();
      throw new JournalException("The journal " + file + " cannot be opened: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private JournalFile rewrite() throws IOException {
    Instant newest =
        entries.values().stream()
            .map(JournalEntry::updatedAt)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    Instant keptFrom = newest.minus(KEPT);
    entries.values().removeIf(e -> !e.step().isOpen() && e.updatedAt().isBefore(keptFrom));
    JournalFile fresh = JournalFile.replace(file, entries.values());
    compactAtBytes = Math.max(COMPACT_FROM_BYTES, 4 * fresh.size());
    return fresh;
  }

  @Override
  public synchronized boolean begin(JournalEntry entry) {
    if (entries.containsKey(entry.key())) {
      return false;
    }
    update(entry);
    return true;
  }

  @Override
  public synchronized void update(JournalEntry entry) {
    try {
      log.append(entry);
      entries.put(entry.key(), entry);
      if (log.size() > compactAtBytes) {
        compact();
      }
    } catch (IOException e) {
      throw new JournalException(
          "The journal "
              + file
              + " cannot be written: "
              + e.getMessage()
              + ". Make room or mend the disk, then go on.",
          e);
    }
  }

  private void compact() throws IOException {
    JournalFile old = log;
    log = rewrite();
    old.close();
  }

  @Override
  public synchronized Optional<JournalEntry> find(IdempotencyKey key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public synchronized List<JournalEntry> open() {
    List<JournalEntry> open = new ArrayList<>(entries.values());
    open.removeIf(e -> !e.step().isOpen());
    return List.copyOf(open);
  }

  @Override
  public synchronized void close() {
    log.close();
    lock.close();
  }
}
