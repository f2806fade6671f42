package dev.postqued.journal;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A journal that lasts as long as the process. */
final class MemoryJournal implements Journal {

  private final Entries entries;
  private final Gate gate;

  MemoryJournal(Environment environment) {
    this.entries = new Entries(environment);
    this.entries.forgetFrom(environment.clock().instant());
    this.gate = environment.threads().gate();
  }

  @Override
  public boolean begin(JournalEntry entry) {
    return locked(
        () -> {
          boolean isNew = entries.find(entry.scope(), entry.key()) == null;
          if (isNew) {
            entries.put(entry);
          }
          return isNew;
        });
  }

  @Override
  public boolean update(JournalEntry entry) {
    return locked(
        () -> {
          JournalEntry updated = entries.updated(entry);
          if (updated != null) {
            entries.put(updated);
          }
          return updated != null;
        });
  }

  @Override
  public Optional<JournalEntry> find(JournalScope scope, IdempotencyKey key) {
    return locked(() -> Optional.ofNullable(entries.find(scope, key)));
  }

  @Override
  public List<IdempotencyKey> pending(JournalScope scope) {
    return locked(() -> entries.pending(scope));
  }

  @Override
  public Optional<JournalEntry> claim(
      JournalScope scope, IdempotencyKey key, String owner, Duration time) {
    return locked(() -> Optional.ofNullable(entries.claim(scope, key, owner, time)));
  }

  @Override
  public void release(JournalScope scope, IdempotencyKey key, String owner) {
    gate.lock();
    try {
      entries.release(scope, key, owner);
    } finally {
      gate.unlock();
    }
  }

  private <T> T locked(Supplier<T> work) {
    gate.lock();
    try {
      return work.get();
    } finally {
      gate.unlock();
    }
  }

  @Override
  public void close() {}
}
