package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Remembers posts that are under way. A client writes to it before each step, so that after a crash
 * it knows what was done, what was not, and what may have been.
 *
 * <p>Several clients may share a journal. Who works on an entry claims it first; every change
 * applies only to the version that was read; and an accepted post stays accepted. So whatever the
 * clients do at the same time, no entry is overwritten with an older one.
 *
 * <p>Implementations are safe for use by several threads. When {@link #begin} and {@link #update}
 * return, the entry survives whatever the journal promises to survive. An interrupt stops none of
 * the methods and leaves the interrupt flag set: the outcome of a post must be recorded, even by a
 * thread that is about to end. Failures are {@link JournalException}s. A finished entry is kept
 * until the date it names, at least; no other entry has any influence on that.
 */
public interface Journal extends AutoCloseable {

  /** Creates a journal that lasts as long as the process. */
  static Journal inMemory() {
    return inMemory(Environment.system());
  }

  /**
   * Creates a journal that lasts as long as the process, in an environment that a test has made.
   *
   * @param environment its clocks and threads
   * @return the journal
   */
  static Journal inMemory(Environment environment) {
    return new MemoryJournal(environment);
  }

  /**
   * Opens a journal in a file, creating it if necessary. It survives a crash of the process and of
   * the machine: each entry is forced to the disk. The clients of one process may share the file,
   * each with its own journal or one for all; other processes are refused. On POSIX systems it is
   * created for its owner only.
   *
   * @param file the file, in the default file system; links are followed, and its folder must exist.
   *     A second file beside it, named {@code *.lock}, keeps other processes out: do not open it in
   *     the same process, since closing it again would release the lock. A third one,
   *     {@code *.rewriting}, exists while the file is written anew
   * @return the journal, to be closed after the client
   * @throws IllegalArgumentException if the file is in another file system, or not a regular file
   * @throws JournalException if another process has it open, or it is damaged, or written by a later
   *     version, or the disk fails
   */
  static Journal file(Path file) {
    return file(file, Environment.system());
  }

  /**
   * Opens a journal in a file, or makes one, in an environment that a test has made.
   *
   * @param file the file, as the journal files of the environment name it
   * @param environment its files, clocks and threads
   * @return the journal, to be closed after the client
   * @throws JournalException as {@link #file(Path)}
   */
  static Journal file(Path file, Environment environment) {
    return FileJournal.open(file, environment);
  }

  /**
   * Adds an entry unless its scope has one with its key.
   *
   * @param entry the entry
   * @return false if there is one already, which is left as it is
   */
  boolean begin(JournalEntry entry);

  /**
   * Replaces an entry, unless it was changed or claimed since it was read.
   *
   * @param entry the entry as it is to be, with the version that was read; it gets the next version
   * @return false if it has another version by now, or is accepted and would become something else;
   *     it is left as it is
   */
  boolean update(JournalEntry entry);

  /**
   * Finds an entry.
   *
   * @param scope whose entry
   * @param key its key
   * @return the entry as it was last written; empty if there is none or it was forgotten
   */
  Optional<JournalEntry> find(JournalScope scope, IdempotencyKey key);

  /**
   * Returns the keys of the entries that are not finished, in the order in which they began.
   *
   * @param scope whose entries
   */
  List<IdempotencyKey> pending(JournalScope scope);

  /**
   * Claims an entry, so that nobody else works on it. The claim ends when it is released, when its
   * time is over, and with the process that holds it, where the journal can know. Claiming an entry
   * again makes the claim longer.
   *
   * <p>A claim changes the version. So whoever held the entry before, and does not know yet that its
   * time was over, can no longer change it.
   *
   * @param scope whose entry
   * @param key its key
   * @param owner identifies who claims it
   * @param time how long the claim lasts
   * @return the entry with its new version; empty if another owner has claimed it, or there is none
   */
  Optional<JournalEntry> claim(JournalScope scope, IdempotencyKey key, String owner, Duration time);

  /**
   * Releases a claim; nothing happens if somebody else has it by now.
   *
   * @param scope whose entry
   * @param key its key
   * @param owner who claimed it
   */
  void release(JournalScope scope, IdempotencyKey key, String owner);

  /**
   * Releases the resources of the journal. The other methods of a journal in a file then throw a
   * {@link JournalException}.
   */
  @Override
  void close();
}
