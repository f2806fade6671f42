package dev.postqued.engine.internal.once;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A post in the journal that this client has claimed. Each change is written before it takes effect. */
final class PostRecord {

  private static final Logger LOG = LoggerFactory.getLogger(PostRecord.class);

  private final PostJournal journal;
  private final Environment environment;

  /**
   * Held while the journal writes, so that changes get there in their order; it guards the entry.
   */
  private final Gate gate;

  private JournalEntry entry;
  private PostState state;
  private Instant claimedAt;

  PostRecord(PostJournal journal, Environment environment, JournalEntry entry, PostState state) {
    this.journal = journal;
    this.environment = environment;
    this.gate = environment.threads().gate();
    this.entry = entry;
    this.state = state;
    this.claimedAt = environment.ticker().instant();
  }

  IdempotencyKey key() {
    return entry.key();
  }

  Instant now() {
    return environment.clock().instant();
  }

  PostState state() {
    gate.lock();
    try {
      return state;
    } finally {
      gate.unlock();
    }
  }

  /** The progress of a post that is not finished. */
  PostState.Progress progress() {
    return Objects.requireNonNull(state().progress(), "the post is finished");
  }

  /**
   * Writes a change. Parallel uploads make changes from several threads.
   *
   * @throws dev.postqued.errors.UnknownOutcomeException if another client works on the post by now
   */
  void save(Step step, UnaryOperator<PostState> change) {
    gate.lock();
    try {
      PostState next = change.apply(state);
      entry = journal.update(entry, step, next);
      state = next;
    } finally {
      gate.unlock();
    }
  }

  void saveProgress(Step step, UnaryOperator<PostState.Progress> change) {
    save(step, known -> known.with(change.apply(Objects.requireNonNull(known.progress()))));
  }

  /** A failure to note the end changes nothing: the open entry is resolved later. */
  boolean saveIfPossible(Step step, UnaryOperator<PostState> change) {
    try {
      save(step, change);
      return true;
    } catch (JournalException | TakenOverException e) {
      LOG.warn(
          "The journal could not record that the post with key {} is {}: {}",
          key(),
          step,
          e.toString());
      return false;
    }
  }

  /** Keeps other clients away from the post for longer, now and then. */
  void keepClaim() {
    gate.lock();
    try {
      Instant now = environment.ticker().instant();
      if (now.isAfter(claimedAt.plus(journal.claimTime().dividedBy(2)))) {
        entry = journal.claimAgain(entry);
        claimedAt = now;
      }
    } finally {
      gate.unlock();
    }
  }
}
