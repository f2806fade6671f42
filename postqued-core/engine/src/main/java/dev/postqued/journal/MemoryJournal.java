package dev.postqued.journal;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal that lasts as long as the process. */
final class MemoryJournal implements Journal {

  /** Memory is not for ever. */
  private static final Duration KEPT = Duration.ofHours(24);

  private final Map<IdempotencyKey, JournalEntry> entries = new LinkedHashMap<>();

  @Override
  public synchronized boolean begin(JournalEntry entry) {
    forgetBefore(entry.updatedAt().minus(KEPT));
    return entries.putIfAbsent(entry.key(), entry) == null;
  }

  /** Entries are in the order of their begin, so the first young one ends the search. */
  private void forgetBefore(Instant time) {
    Iterator<JournalEntry> oldest = entries.values().iterator();
    while (oldest.hasNext()) {
      JournalEntry entry = oldest.next();
      if (!entry.updatedAt().isBefore(time)) {
        return;
      }
      if (!entry.step().isOpen()) {
        oldest.remove();
      }
    }
  }

  @Override
  public synchronized void update(JournalEntry entry) {
    entries.put(entry.key(), entry);
  }

  @Override
  public synchronized Optional<JournalEntry> find(IdempotencyKey key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public synchronized List<JournalEntry> pending() {
    return entries.values().stream().filter(e -> e.step().isOpen()).toList();
  }

  @Override
  public void close() {}
}
