package dev.postqued.internal.publishing;

import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.internal.media.Uploads;
import dev.postqued.internal.wire.Wire;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.media.Medium;
import dev.postqued.publishing.Finding;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Publishing;
import dev.postqued.publishing.Resumption;
import dev.postqued.uploads.ProgressListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Publishing with a journal. */
public final class JournaledPublishing implements Publishing {

  private final Wire wire;
  private final Uploads uploads;
  private final Journal journal;
  private final Clock clock;
  private final Preflight preflight;
  private final Follower follower;
  private final KeyedLocks<IdempotencyKey> locks = new KeyedLocks<>();

  /** The journal stays the property of whoever opened it. */
  public JournaledPublishing(
      Wire wire,
      Uploads uploads,
      Journal journal,
      Clock clock,
      Preflight preflight,
      Follower follower) {
    this.wire = wire;
    this.uploads = uploads;
    this.journal = journal;
    this.clock = clock;
    this.preflight = preflight;
    this.follower = follower;
  }

  @Override
  public List<Finding> check(Post post) {
    return preflight.check(post);
  }

  @Override
  public Publication publish(Post post, ProgressListener listener) {
    return exclusively(
        post.idempotencyKey(),
        () -> {
          JournalEntry before = journal.find(post.idempotencyKey()).orElse(null);
          return before == null || PostState.isVoid(before)
              ? publishNew(post, before, listener)
              : publishAgain(before, post, listener);
        });
  }

  private Publication publishNew(Post post, @Nullable JournalEntry old, ProgressListener listener) {
    preflight.admit(post);
    IdempotencyKey key = post.idempotencyKey();
    PostState state = PostState.of(post);
    JournalEntry fresh = new JournalEntry(key, Step.UPLOADING, clock.instant(), state.json());
    if (old != null) {
      journal.update(fresh);
    } else if (!journal.begin(fresh)) {
      // Another process has just made one.
      return publishAgain(journal.find(key).orElse(fresh), post, listener);
    }
    return goOn(fresh, state.asKeptIn(fresh), post.media(), listener);
  }

  private Publication publishAgain(JournalEntry entry, Post post, ProgressListener listener) {
    return goOn(entry, PostState.of(entry, post), post.media(), listener);
  }

  private Publication goOn(
      JournalEntry entry, PostState state, List<Medium> media, ProgressListener listener) {
    if (entry.step() == Step.ACCEPTED) {
      return accepted(entry.key(), state);
    }
    if (state.firstSentAt() == null) {
      Schedule.refuseThePast(state.targets(), clock.instant());
    }
    PostRecord post = new PostRecord(journal, clock, entry.key(), state);
    Publication publication =
        new PostRun(wire, post).run(new PostUploads(uploads, post, media, listener));
    follower.remember(publication, Schedule.untilStart(state.targets(), clock.instant()));
    return publication;
  }

  private Publication accepted(IdempotencyKey key, PostState state) {
    if (state.publicationId() == null) {
      throw Verdicts.acceptedBefore(key, null);
    }
    try {
      return wire.publication(state.publicationId());
    } catch (ServiceException e) {
      throw Verdicts.notSeen(key, state.publicationId(), e);
    }
  }

  @Override
  public List<Resumption> resume() {
    List<Resumption> results = new ArrayList<>();
    for (JournalEntry entry : journal.open()) {
      results.add(exclusively(entry.key(), () -> resume(entry.key())));
    }
    return List.copyOf(results);
  }

  private Resumption resume(IdempotencyKey key) {
    try {
      JournalEntry entry =
          journal.find(key).orElseThrow(() -> new IllegalArgumentException("the entry is gone"));
      if (entry.step() == Step.REFUSED || entry.step() == Step.ABANDONED) {
        return of(key, Resumption.Result.NEEDS_REVIEW, null, "It was given up meanwhile.");
      }
      Publication publication =
          goOn(entry, PostState.parse(entry.state()), List.of(), progress -> {});
      return of(key, Resumption.Result.ACCEPTED, publication, "The service has taken the post.");
    } catch (InterruptedCallException e) {
      throw e;
    } catch (ServiceException e) {
      return of(key, resultOf(key, e), null, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return of(
          key,
          Resumption.Result.NEEDS_REVIEW,
          null,
          "Nothing was published: " + e.getMessage() + ".");
    }
  }

  private Resumption.Result resultOf(IdempotencyKey key, ServiceException e) {
    Step step = journal.find(key).map(JournalEntry::step).orElse(Step.REFUSED);
    if (step == Step.ACCEPTED) {
      return Resumption.Result.ACCEPTED;
    }
    if (e instanceof IdempotencyConflictException) {
      return Resumption.Result.NEEDS_REVIEW;
    }
    return Verdicts.isPassing(e) || isYoung(key)
        ? Resumption.Result.LATER
        : Resumption.Result.NEEDS_REVIEW;
  }

  /** Whether it was sent, and can be sent again. */
  private boolean isYoung(IdempotencyKey key) {
    Instant firstSentAt =
        journal.find(key).map(e -> PostState.parse(e.state()).firstSentAt()).orElse(null);
    return firstSentAt != null && KeyAge.isSafe(firstSentAt, clock.instant());
  }

  private static Resumption of(
      IdempotencyKey key,
      Resumption.Result result,
      @Nullable Publication publication,
      String explanation) {
    return new Resumption(key, result, Optional.ofNullable(publication), explanation);
  }

  @Override
  public Optional<Publication> reconcile(IdempotencyKey key) {
    return exclusively(
        key,
        () -> {
          JournalEntry entry =
              journal
                  .find(key)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "key: the journal knows no post with the key "
                                  + key
                                  + "; use the journal that it was published with"));
          PostState state = PostState.parse(entry.state());
          if (entry.step() == Step.ACCEPTED) {
            return Optional.of(accepted(key, state));
          }
          if (entry.step() == Step.ABANDONED && state.firstSentAt() != null) {
            throw Verdicts.givenUp(key);
          }
          return entry.step() == Step.SENT
              ? Optional.of(goOn(entry, state, List.of(), progress -> {}))
              : Optional.empty();
        });
  }

  @Override
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
      throw Verdicts.interrupted(key);
    }
  }

  @Override
  public Publication get(String publicationId) {
    return wire.publication(checked(publicationId));
  }

  @Override
  public Publication await(String publicationId, Duration limit) {
    return follower.await(checked(publicationId), limit);
  }

  @Override
  public CompletableFuture<Publication> awaitAsync(String publicationId, Duration limit) {
    return follower.follow(checked(publicationId), limit);
  }

  private static String checked(String publicationId) {
    if (publicationId.isBlank()) {
      throw new IllegalArgumentException(
          "publicationId: is blank; take it from the publication that publish returned");
    }
    return publicationId;
  }
}
