package dev.postqued.engine.internal.once;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import dev.postqued.service.Resumed;
import java.util.function.BiFunction;

/**
 * One post of a resume: whatever goes wrong with it is its result, so that the others follow. Only an
 * interrupt ends all of them.
 *
 * @param way how posts go out
 * @param <R> the type of a published post
 */
record Resumption<R>(PostWay<R> way) {

  Resumed<R> of(JournalEntry entry, BiFunction<JournalEntry, PostState, R> proceed) {
    IdempotencyKey key = entry.key();
    if (entry.step() == Step.REFUSED || entry.step() == Step.ABANDONED) {
      return review(key, "The post was abandoned or refused meanwhile.");
    }
    PostState state;
    try {
      state = PostState.of(entry);
    } catch (JournalException e) {
      return review(key, e.getMessage() + ".");
    }
    try {
      return new Resumed<>(
          key,
          Resumed.Result.ACCEPTED,
          proceed.apply(entry, state),
          "The service has accepted the post.");
    } catch (InterruptedCallException e) {
      throw e;
    } catch (ServiceException e) {
      return new Resumed<>(key, resultOf(e, key, state), null, String.valueOf(e.getMessage()));
    } catch (TakenOverException e) {
      return new Resumed<>(
          key, Resumed.Result.LATER, null, "Another client is publishing the post.");
    } catch (JournalException e) {
      return new Resumed<>(key, Resumed.Result.LATER, null, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return review(key, "Nothing was published: " + e.getMessage() + ".");
    }
  }

  private Resumed<R> review(IdempotencyKey key, String explanation) {
    return new Resumed<>(key, Resumed.Result.NEEDS_REVIEW, null, explanation);
  }

  private Resumed.Result resultOf(ServiceException e, IdempotencyKey key, PostState before) {
    if (e.delivery() == Delivery.ACCEPTED) {
      return Resumed.Result.ACCEPTED;
    }
    if (e instanceof IdempotencyConflictException) {
      return Resumed.Result.NEEDS_REVIEW;
    }
    boolean mayBeSettled =
        e.delivery() == Delivery.UNKNOWN && way.mayBeSettledLater(e, key, before);
    return JournalFailures.isPassing(e) || mayBeSettled
        ? Resumed.Result.LATER
        : Resumed.Result.NEEDS_REVIEW;
  }
}
