package dev.postqued.engine.internal.once;

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
  private PostState state;

  PostRecord(Journal journal, Clock clock, IdempotencyKey key, PostState state) {
    this.journal = journal;
    this.clock = clock;
    this.key = key;
    this.state = state;
  }

  IdempotencyKey key() {
    return key;
  }

  Instant now() {
    return clock.instant();
  }

  synchronized PostState state() {
    return state;
  }

  /** Parallel uploads change it from several threads. */
  synchronized void save(Step step, UnaryOperator<PostState> change) {
    PostState next = change.apply(state);
    journal.update(new JournalEntry(key, step, now(), next.json()));
    state = next;
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
