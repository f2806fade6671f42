package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Remembers posts that are under way. A client writes to it before each step, so that after a crash
 * it knows what was done, what was not, and what may have been.
 *
 * <p>Implementations are safe for use by several threads. When {@link #begin} and {@link #update}
 * return, the entry survives whatever the journal promises to survive. An interrupt stops none of
 * the methods and leaves the interrupt flag set: the outcome of a post must be recorded, even by a
 * thread that is about to end. Failures are {@link JournalException}s.
 */
public interface Journal extends AutoCloseable {

  /**
   * Creates a journal that lasts as long as the process. It forgets posts that are done after a
   * day.
   */
  static Journal inMemory() {
    return new MemoryJournal();
  }

  /**
   * Opens a journal in a file, creating it if necessary. It survives a crash of the process and of
   * the machine: each entry is forced to the disk. Only one process at a time can have the file
   * open. Posts that are done are forgotten when they are seven days older than the newest entry;
   * keep your own list of what must never be published again.
   *
   * @param file the file, in the default file system; its folder must exist. A second file beside
   *     it, named {@code *.lock}, keeps other processes out
   * @return the journal, to be closed after the client
   * @throws IllegalArgumentException if the file is in another file system
   * @throws JournalException if another process has it open, or it is damaged, or the disk fails
   */
  static Journal file(Path file) {
    return file(file, Environment.system());
  }

  /**
   * Opens a journal in a file, or makes one, in an environment that a test has made.
   *
   * @param file the file, as the journal files of the environment name it
   * @param environment its files and threads
   * @return the journal, to be closed after the client
   * @throws JournalException if another journal has it open, or it is damaged, or the disk fails
   */
  static Journal file(Path file, Environment environment) {
    return FileJournal.open(file, environment);
  }

  /**
   * Adds an entry unless there is one with its key.
   *
   * @param entry the entry
   * @return false if there is one already, which is left as it is
   */
  boolean begin(JournalEntry entry);

  /**
   * Replaces the entry with the same key.
   *
   * @param entry the entry as it is now
   */
  void update(JournalEntry entry);

  /**
   * Finds the entry of a key.
   *
   * @param key the key
   * @return the entry as it was last written; empty if there is none or it was forgotten
   */
  Optional<JournalEntry> find(IdempotencyKey key);

  /** Returns the entries that are not done, in the order in which they began. */
  List<JournalEntry> pending();

  /**
   * Releases the resources of the journal. The other methods of a journal in a file then throw a
   * {@link JournalException}.
   */
  @Override
  void close();
}
