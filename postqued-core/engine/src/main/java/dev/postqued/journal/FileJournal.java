package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.environment.JournalFiles;
import dev.postqued.idempotency.IdempotencyKey;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in a file: each change is a line at its end, forced to the disk before the call returns;
 * the last line of a key counts. When the file is opened, and when it has grown far beyond what it
 * remembers, it is written anew with only what is still of use.
 */
final class FileJournal implements Journal {

  /** Longer than the service remembers a key, so that it cannot be used for another post too early. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

  private static final long COMPACT_FROM_BYTES = 1 << 20;

  private final Path file;
  private final Closeable held;

  private final Gate gate;

  private final Map<IdempotencyKey, JournalEntry> entries = new LinkedHashMap<>();
  private final JournalFile log;
  private long compactAtBytes;
  private boolean closed;

  private FileJournal(Path file, Environment environment, Closeable held) throws IOException {
    JournalFiles files = environment.journalFiles();
    this.file = file;
    this.gate = environment.threads().gate();
    this.held = held;
    for (JournalEntry entry : JournalFile.read(files, file)) {
      entries.put(entry.key(), entry);
    }
    this.log = new JournalFile(files, file);
    rewrite();
  }

  static FileJournal open(Path file, Environment environment) {
    Closeable held = held(file, environment.journalFiles());
    try {
      FileJournal journal = new FileJournal(file, environment, held);
      held = null;
      return journal;
    } catch (IOException e) {
      throw new JournalException("The journal " + file + " cannot be opened: " + e, e);
    } finally {
      if (held != null) {
        release(held);
      }
    }
  }

  private static Closeable held(Path file, JournalFiles files) {
    try {
      Closeable held = files.lock(file);
      if (held == null) {
        throw new JournalException(
            "The journal "
                + file
                + " is open in another client. Close that one, or give each its own file.",
            null);
      }
      return held;
    } catch (IOException e) {
      throw new JournalException("The journal " + file + " cannot be locked: " + e, e);
    }
  }

  /** What is told is why the journal did not open. */
  private static void release(Closeable held) {
    try {
      held.close();
    } catch (IOException e) {
      LOG.warn("The lock of a journal that could not be opened cannot be released", e);
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
  public boolean begin(JournalEntry entry) {
    return locked(
        () -> {
          if (entries.containsKey(entry.key())) {
            return false;
          }
          write(entry);
          return true;
        });
  }

  @Override
  public void update(JournalEntry entry) {
    locked(
        () -> {
          write(entry);
          return entry;
        });
  }

  @Override
  public Optional<JournalEntry> find(IdempotencyKey key) {
    return locked(() -> Optional.ofNullable(entries.get(key)));
  }

  @Override
  public List<JournalEntry> pending() {
    return locked(() -> entries.values().stream().filter(e -> e.step().isOpen()).toList());
  }

  private <T> T locked(Supplier<T> work) {
    gate.lock();
    try {
      if (closed) {
        throw new JournalException(
            "The journal "
                + file
                + " is closed. Open it again, and close it only after the clients that use it.",
            null);
      }
      return work.get();
    } finally {
      gate.unlock();
    }
  }

  private void write(JournalEntry entry) {
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
  public void close() {
    gate.lock();
    closed = true;
    try (held) {
      log.close();
    } catch (IOException e) {
      throw new JournalException("The journal " + file + " cannot be closed: " + e, e);
    } finally {
      gate.unlock();
    }
  }
}
