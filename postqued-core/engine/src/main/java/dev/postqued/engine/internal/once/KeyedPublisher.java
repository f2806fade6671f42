package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.upload.Uploads;
import dev.postqued.environment.Environment;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Intention;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.Resumed;
import dev.postqued.service.Service;
import dev.postqued.uploads.ProgressListener;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes under idempotency keys with a journal.
 *
 * @param <R> the type of a published post
 */
public final class KeyedPublisher<R> {

  private final KeyedPublishing<R> service;
  private final Uploads uploads;
  private final Journal journal;
  private final Clock clock;
  private final JournalFailures failures;
  private final KeyAge keyAge;
  private final KeyedLocks<IdempotencyKey> locks;
  private final Environment environment;

  /** The caller closes the journal. */
  public KeyedPublisher(
      Service declared,
      KeyedPublishing<R> service,
      Uploads uploads,
      Journal journal,
      Environment environment) {
    this.service = service;
    this.uploads = uploads;
    this.journal = journal;
    this.environment = environment;
    this.clock = environment.clock();
    this.locks = new KeyedLocks<>(environment.threads());
    this.failures = new JournalFailures(declared);
    this.keyAge = new KeyAge(declared);
  }

  /**
   * Publishes an intention, or resumes it if it was begun before.
   *
   * @param admit decides whether a post that is new to the journal may be published, and throws if
   *     not
   */
  public R publish(
      IdempotencyKey key, Supplier<Intention> intended, Runnable admit, ProgressListener listener) {
    return exclusively(
        key,
        () -> {
          JournalEntry before = journal.find(key).orElse(null);
          if (before != null && !PostState.isVoid(before)) {
            return publishAgain(before, intended.get(), listener);
          }
          admit.run();
          return publishNew(intended.get(), before, listener);
        });
  }

  private R publishNew(Intention intention, @Nullable JournalEntry old, ProgressListener listener) {
    IdempotencyKey key = intention.key();
    PostState state = PostState.of(intention);
    JournalEntry fresh = new JournalEntry(key, Step.UPLOADING, clock.instant(), state.json());
    if (old != null) {
      journal.update(fresh);
    } else if (!journal.begin(fresh)) {
      // Another process has just added one.
      return publishAgain(journal.find(key).orElse(fresh), intention, listener);
    }
    return proceed(fresh, state, intention.media(), listener);
  }

  private R publishAgain(JournalEntry entry, Intention intention, ProgressListener listener) {
    PostState known = PostState.parse(entry.state());
    if (!known.isSamePostAs(PostState.of(intention))) {
      throw failures.otherPost(entry.key());
    }
    return proceed(entry, known, intention.media(), listener);
  }

  private R proceed(
      JournalEntry entry, PostState state, List<IntendedMedium> media, ProgressListener listener) {
    if (entry.step() == Step.ACCEPTED) {
      return accepted(entry.key(), state);
    }
    if (state.firstSentAt() == null) {
      service.refuseLate(state.content(), clock.instant());
    }
    PostRecord post = new PostRecord(journal, environment, entry.key(), state);
    R published =
        new PostRun<>(service, failures, keyAge, post)
            .run(
                new PostUploads(
                    service, uploads, post, media, environment.threads().gate(), listener));
    service.accepted(published, state.content());
    return published;
  }

  private R accepted(IdempotencyKey key, PostState state) {
    if (state.publicationId() == null) {
      throw failures.acceptedBefore(key, null);
    }
    try {
      return service.get(state.publicationId());
    } catch (ServiceException e) {
      throw failures.notSeen(key, state.publicationId(), e);
    }
  }

  /** Resumes every open post in the journal, the oldest first. */
  public List<Resumed<R>> resume() {
    List<Resumed<R>> results = new ArrayList<>();
    for (JournalEntry entry : journal.pending()) {
      results.add(exclusively(entry.key(), () -> resume(entry.key())));
    }
    return List.copyOf(results);
  }

  private Resumed<R> resume(IdempotencyKey key) {
    try {
      JournalEntry entry =
          journal
              .find(key)
              .orElseThrow(
                  () -> new IllegalArgumentException("the entry is no longer in the journal"));
      if (entry.step() == Step.REFUSED || entry.step() == Step.ABANDONED) {
        return new Resumed<>(
            key, Resumed.Result.NEEDS_REVIEW, null, "The post was abandoned meanwhile.");
      }
      R published = proceed(entry, PostState.parse(entry.state()), List.of(), progress -> {});
      return new Resumed<>(
          key, Resumed.Result.ACCEPTED, published, "The service has accepted the post.");
    } catch (InterruptedCallException e) {
      throw e;
    } catch (ServiceException e) {
      return new Resumed<>(key, resultOf(key, e), null, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Resumed<>(
          key, Resumed.Result.NEEDS_REVIEW, null, "Nothing was published: " + e.getMessage() + ".");
    }
  }

  private Resumed.Result resultOf(IdempotencyKey key, ServiceException e) {
    Step step = journal.find(key).map(JournalEntry::step).orElse(Step.REFUSED);
    if (step == Step.ACCEPTED) {
      return Resumed.Result.ACCEPTED;
    }
    if (e instanceof IdempotencyConflictException) {
      return Resumed.Result.NEEDS_REVIEW;
    }
    return JournalFailures.isPassing(e) || isYoung(key)
        ? Resumed.Result.LATER
        : Resumed.Result.NEEDS_REVIEW;
  }

  /** Whether it was sent, and can be sent again. */
  private boolean isYoung(IdempotencyKey key) {
    Instant firstSentAt =
        journal.find(key).map(e -> PostState.parse(e.state()).firstSentAt()).orElse(null);
    return firstSentAt != null && keyAge.isSafe(firstSentAt, clock.instant());
  }

  /**
   * Settles a post whose outcome is unknown.
   *
   * @return what was published; empty if it is certain that nothing was published under this key
   * @throws IllegalArgumentException if the journal does not know the key
   */
  public Optional<R> reconcile(IdempotencyKey key) {
    return exclusively(
        key,
        () -> {
          JournalEntry entry =
              journal
                  .find(key)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "key must be in the journal, was "
                                  + key
                                  + "; use the journal that the post was published with"));
          PostState state = PostState.parse(entry.state());
          if (entry.step() == Step.ACCEPTED) {
            return Optional.of(accepted(key, state));
          }
          if (entry.step() == Step.ABANDONED && state.firstSentAt() != null) {
            throw failures.abandoned(key);
          }
          return entry.step() == Step.SENT
              ? Optional.of(proceed(entry, state, List.of(), progress -> {}))
              : Optional.empty();
        });
  }

  /** Abandons an open post; returns false if the journal has none with this key. */
  public boolean abandon(IdempotencyKey key) {
    return exclusively(
        key,
        () -> {
          JournalEntry entry = journal.find(key).filter(e -> e.step().isOpen()).orElse(null);
          if (entry == null) {
            return false;
          }
          journal.update(new JournalEntry(key, Step.ABANDONED, clock.instant(), entry.state()));
          return true;
        });
  }

  private <T> T exclusively(IdempotencyKey key, Supplier<T> work) {
    try {
      return locks.with(key, work);
    } catch (InterruptedException e) {
      throw failures.interrupted(key);
    }
  }
}
