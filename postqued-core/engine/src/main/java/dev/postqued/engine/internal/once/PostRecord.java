package dev.postqued.engine.internal.once;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A post in the journal. Each change is written before it takes effect. */
final class PostRecord {

  private static final Logger LOG = LoggerFactory.getLogger(PostRecord.class);

  private final Journal journal;
  private final Clock clock;
  private final IdempotencyKey key;

  /**
   * Held while the journal writes, so that changes get there in their order; it guards the state.
   */
  private final Gate gate;

  private PostState state;

  PostRecord(Journal journal, Environment environment, IdempotencyKey key, PostState state) {
    this.journal = journal;
    this.clock = environment.clock();
    this.gate = environment.threads().gate();
    this.key = key;
    this.state = state;
  }

  IdempotencyKey key() {
    return key;
  }

  Instant now() {
    return clock.instant();
  }

  PostState state() {
    gate.lock();
    try {
      return state;
    } finally {
      gate.unlock();
    }
  }

  /** Parallel uploads change it from several threads. */
  void save(Step step, UnaryOperator<PostState> change) {
    gate.lock();
    try {
      PostState next = change.apply(state);
      journal.update(new JournalEntry(key, step, now(), next.json()));
      state = next;
    } finally {
      gate.unlock();
    }
  }

  /** A failure to note the end changes nothing: the open entry is resolved later. */
  void saveIfPossible(Step step, UnaryOperator<PostState> change) {
    try {
      save(step, change);
    } catch (JournalException e) {
      LOG.warn("The journal could not record that the post with key {} is {}", key, step, e);
    }
  }
}
