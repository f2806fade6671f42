package dev.postqued.engine.internal.once;

import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.service.Resumed;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The posts that the journal knows: they are resumed, settled and abandoned.
 *
 * @param <R> the type of a published post
 */
public final class KnownPosts<R> {

  private final PostJournal journal;
  private final PostWay<R> way;
  private final Candidates candidates;
  private final BiFunction<JournalEntry, PostState, R> steps;

  /**
   * Sees the posts of one client.
   *
   * @param steps takes the steps that are left of a post that is claimed
   */
  KnownPosts(
      PostJournal journal,
      PostWay<R> way,
      Candidates candidates,
      BiFunction<JournalEntry, PostState, R> steps) {
    this.journal = journal;
    this.way = way;
    this.candidates = candidates;
    this.steps = steps;
  }

  /** Returns the id that the journal knows of a post, published or not. */
  public Optional<String> id(IdempotencyKey key) {
    return Optional.ofNullable(journal.find(key)).map(entry -> PostState.of(entry).knownId());
  }

  /** Returns the open posts in the journal, the oldest first. */
  public List<JournalEntry> pending() {
    return journal.pending().stream()
        .map(journal::find)
        .flatMap(entry -> Stream.ofNullable(entry))
        .toList();
  }

  /** Resumes every open post in the journal, the oldest first. */
  public List<Resumed<R>> resume() {
    return journal.pending().stream().map(this::resume).toList();
  }

  private Resumed<R> resume(IdempotencyKey key) {
    return journal.claimed(
        key,
        false,
        entry -> {
          if (entry == null) {
            return new Resumed<>(
                key, Resumed.Result.LATER, null, "Another client is publishing the post.");
          }
          return new Resumption<R>(way).of(entry, steps);
        });
  }

  /**
   * Settles a post whose outcome is unknown.
   *
   * @return what was published; empty if it is certain that nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   */
  public Optional<R> reconcile(IdempotencyKey key) {
    return journal.claimed(
        key,
        true,
        entry -> {
          if (entry == null) {
            throw new IllegalArgumentException(
                "key must be in the journal, was "
                    + key
                    + "; use the journal and the account that the post was published with");
          }
          PostState state = PostState.of(entry);
          if (entry.step() == Step.ABANDONED && state.maybePublished()) {
            throw way.abandoned(key, state);
          }
          return entry.step() == Step.ACCEPTED || entry.step() == Step.SENT
              ? Optional.of(settled(entry, state))
              : Optional.empty();
        });
  }

  private R settled(JournalEntry entry, PostState state) {
    try {
      return steps.apply(entry, state);
    } catch (UnknownOutcomeException e) {
      if (way.mayBeSettledLater(e, entry.key(), state)) {
        throw e;
      }
      throw candidates.added(e, state);
    }
  }

  /** Abandons an open post; returns false if the journal has none with this key. */
  public boolean abandon(IdempotencyKey key) {
    return journal.claimed(
        key,
        true,
        entry -> {
          if (entry == null || !entry.step().isOpen()) {
            return false;
          }
          // The age of a key that was sent still counts, if the post is published again.
          JournalEntry unused = journal.abandon(entry);
          return true;
        });
  }
}
