package dev.postqued.engine.internal.once;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works on posts in the journal, each by one thread of one client at a time. */
final class PostClaims {

  private final PostJournal journal;
  private final JournalFailures failures;
  private final KeyedLocks<IdempotencyKey> locks;

  PostClaims(PostJournal journal, JournalFailures failures, Environment environment) {
    this.journal = journal;
    this.failures = failures;
    this.locks = new KeyedLocks<>(environment.threads());
  }

  /**
   * Works on an entry that nobody else works on meanwhile.
   *
   * @param patient whether to wait for another client that works on it
   * @param work takes the claimed entry; null if there is none, or it is claimed and may not be waited for
   */
  <T> T claimed(IdempotencyKey key, boolean patient, Function<@Nullable JournalEntry, T> work) {
    try {
      try (KeyedLocks.Hold hold = locks.hold(key)) {
        return journal.claimed(key, patient, work);
      }
    } catch (InterruptedException e) {
      throw failures.interrupted(key);
    } catch (TakenOverException e) {
      throw failures.takenOver(key);
    }
  }
}
