package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A journal in a file, which it shares with others of this process. */
final class FileJournal implements Journal {

  private final Path file;
  private final JournalStore store;
  private final AtomicBoolean closed = new AtomicBoolean();

  private FileJournal(Path file, JournalStore store) {
    this.file = file;
    this.store = store;
  }

  static FileJournal open(Path file, Environment environment) {
    return new FileJournal(file, JournalStore.of(file, environment));
  }

  @Override
  public boolean begin(JournalEntry entry) {
    return with(
        entries -> {
          boolean isNew = entries.find(entry.scope(), entry.key()) == null;
          if (isNew) {
            store.write(entry);
          }
          return isNew;
        });
  }

  @Override
  public boolean update(JournalEntry entry) {
    return with(
        entries -> {
          JournalEntry updated = entries.updated(entry);
          if (updated != null) {
            store.write(updated);
          }
          return updated != null;
        });
  }

  @Override
  public Optional<JournalEntry> find(JournalScope scope, IdempotencyKey key) {
    return with(entries -> Optional.ofNullable(entries.find(scope, key)));
  }

  @Override
  public List<IdempotencyKey> pending(JournalScope scope) {
    return with(entries -> entries.pending(scope));
  }

  /** A claim ends with the process, which has the file for itself: so it is not written. */
  @Override
  public Optional<JournalEntry> claim(
      JournalScope scope, IdempotencyKey key, String owner, Duration time) {
    return with(entries -> Optional.ofNullable(entries.claim(scope, key, owner, time)));
  }

  @Override
  public void release(JournalScope scope, IdempotencyKey key, String owner) {
    boolean unused =
        with(
            entries -> {
              entries.release(scope, key, owner);
              return true;
            });
  }

  private <T> T with(Function<Entries, T> work) {
    return store.with(
        entries -> {
          if (closed.get()) {
            throw JournalStore.closed(file);
          }
          return work.apply(entries);
        });
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      store.leave();
    }
  }
}
