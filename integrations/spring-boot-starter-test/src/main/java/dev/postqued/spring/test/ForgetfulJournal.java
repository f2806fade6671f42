package dev.postqued.spring.test;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A journal in memory that forgets everything when a test begins. */
final class ForgetfulJournal implements Journal {

  private final Environment environment;
  private volatile Journal memory;

  ForgetfulJournal(Environment environment) {
    this.environment = environment;
    this.memory = Journal.inMemory(environment);
  }

  void forget() {
    memory = Journal.inMemory(environment);
  }

  @Override
  public boolean begin(JournalEntry entry) {
    return memory.begin(entry);
  }

  @Override
  public boolean update(JournalEntry entry) {
    return memory.update(entry);
  }

  @Override
  public Optional<JournalEntry> find(JournalScope scope, IdempotencyKey key) {
    return memory.find(scope, key);
  }

  @Override
  public List<IdempotencyKey> pending(JournalScope scope) {
    return memory.pending(scope);
  }

  @Override
  public Optional<JournalEntry> claim(
      JournalScope scope, IdempotencyKey key, String owner, Duration time) {
    return memory.claim(scope, key, owner, time);
  }

  @Override
  public void release(JournalScope scope, IdempotencyKey key, String owner) {
    memory.release(scope, key, owner);
  }

  @Override
  public void close() {
    memory.close();
  }
}
