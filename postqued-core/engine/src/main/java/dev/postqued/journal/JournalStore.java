package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.environment.JournalFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open journal file, which the journals of one process share. Each change is a line at its end,
 * forced to the disk before the call returns; the last line of a key counts. When the file has grown
 * far beyond what it remembers, it is written anew with only what is still of use.
 */
final class JournalStore {

  private static final Logger LOG = LoggerFactory.getLogger(JournalStore.class);

  private static final long COMPACT_FROM_BYTES = 1 << 20;

  private final Path path;
  private final Environment environment;
  private final JournalFiles files;
  private final Gate gate;
  private int users;
  private boolean dead;
  private @Nullable Entries entries;
  private @Nullable JournalFile log;
  private JournalFiles.@Nullable Lock lock;
  private long compactFromBytes = COMPACT_FROM_BYTES;

  private JournalStore(Path path, Environment environment) {
    this.path = path;
    this.environment = environment;
    this.files = environment.journalFiles();
    this.gate = environment.threads().gate();
  }

  /** Returns the store of a file, which is opened if this process does not have it open. */
  static JournalStore of(Path file, Environment environment) {
    JournalFiles files = environment.journalFiles();
    try {
      Path path = files.resolve(file);
      while (true) {
        JournalStore fresh = new JournalStore(path, environment);
        JournalStore store = (JournalStore) files.share(path, fresh);
        if (store.use()) {
          return store;
        }
      }
    } catch (IOException e) {
      throw new JournalException("The journal " + file + " cannot be opened: " + e, e);
    }
  }

  /** Counts one more user; false if it was closed meanwhile, and must be opened anew. */
  private boolean use() throws IOException {
    gate.lock();
    try {
      if (dead) {
        return false;
      }
      if (users == 0) {
        openOrDie();
      }
      users++;
      return true;
    } finally {
      gate.unlock();
    }
  }

  private void openOrDie() throws IOException {
    boolean opened = false;
    try {
      open();
      opened = true;
    } finally {
      if (!opened) {
        dieQuietly();
      }
    }
  }

  private void open() throws IOException {
    lock = files.lock(path);
    if (lock == null) {
      throw new JournalException(
          "The journal "
              + path
              + " is open in another process. Stop that one, or give each its own file.",
          null);
    }
    log = new JournalFile(files, lock, path);
    log.deleteLeftover();
    Entries read = new Entries(environment);
    JournalReader.Summary known = read(read);
    read.forgetFrom(known.noted() == null ? environment.clock().instant() : known.noted());
    entries = read;
    if (known.lines() == 0) {
      rewrite();
      return;
    }
    log.resume(known);
    note();
    compactIfItPays();
  }

  private JournalReader.Summary read(Entries read) throws IOException {
    try {
      JournalReader.Summary known = JournalReader.read(files, path, read::put);
      if (known.lines() == 0) {
        LOG.warn(
            "The journal {} is empty. If it has held posts, none of them is known any more, and publishing"
                + " one again would publish it twice: then restore a copy before you go on.",
            path);
      }
      return known;
    } catch (NoSuchFileException e) {
      return new JournalReader.Summary(0, 0, false, null);
    }
  }

  /** Notes the time for the next opening. To open a journal needs no room on the disk. */
  private void note() {
    try {
      log().append(JournalLine.clock(environment.clock().instant()));
    } catch (IOException e) {
      LOG.warn(
          "The journal {} was opened, and cannot be written at present: {}", path, e.toString());
    }
  }

  private void rewrite() throws IOException {
    entries().forget();
    log()
        .rewrite(
            out -> {
              out.accept(JournalLine.format());
              out.accept(JournalLine.clock(environment.clock().instant()));
              entries().forEach(entry -> out.accept(JournalLine.of(entry)));
            });
    compactFromBytes = COMPACT_FROM_BYTES;
  }

  /** What is in the file stays valid, however long it is. */
  private void compactIfItPays() {
    if (log().size() <= Math.max(compactFromBytes, 4 * entries().bytes())) {
      return;
    }
    try {
      rewrite();
    } catch (IOException e) {
      compactFromBytes = log().size() + COMPACT_FROM_BYTES;
      LOG.warn(
          "The journal {} cannot be shortened: {}. It goes on in the old file and tries again later.",
          path,
          e.toString());
    }
  }

  /** Does something with the entries; nobody else does so at the same time. */
  <T> T with(Function<Entries, T> work) {
    gate.lock();
    try {
      return work.apply(entries());
    } finally {
      gate.unlock();
    }
  }

  /** Writes an entry; the caller is inside {@link #with}. */
  void write(JournalEntry entry) {
    try {
      log().append(JournalLine.of(entry));
    } catch (IOException e) {
      boolean isOutside = e instanceof JournalFile.ChangedOutsideException;
      throw new JournalException(
          "The journal "
              + path
              + " cannot be written: "
              + (isOutside ? e.getMessage() : e)
              + (isOutside
                  ? ". Close the journal and open it again, once nobody else uses the file."
                  : ". Make room on the disk or repair it, then try again."),
          e);
    }
    entries().put(entry);
    compactIfItPays();
  }

  /** Counts one user less; the last one closes the file. */
  void leave() {
    gate.lock();
    try {
      users--;
      if (users == 0) {
        die();
      }
    } catch (IOException e) {
      throw new JournalException("The journal " + path + " cannot be closed: " + e, e);
    } finally {
      gate.unlock();
    }
  }

  private void die() throws IOException {
    JournalFile written = log;
    JournalFiles.Lock held = lock;
    dead = true;
    entries = null;
    log = null;
    lock = null;
    files.unshare(path, this);
    try (held;
        written) {
      LOG.debug("The journal {} is closed", path);
    }
  }

  /** What is told is why the journal did not open. */
  private void dieQuietly() {
    try {
      die();
    } catch (IOException e) {
      LOG.warn("A journal that could not be opened cannot be released", e);
    }
  }

  private Entries entries() {
    if (entries == null) {
      throw closed(path);
    }
    return entries;
  }

  private JournalFile log() {
    if (log == null) {
      throw closed(path);
    }
    return log;
  }

  static JournalException closed(Path file) {
    return new JournalException(
        "The journal "
            + file
            + " is closed. Open it again, and close it only after the clients that use it.",
        null);
  }
}
