package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.config.Memory;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.upload.Uploads;
import dev.postqued.environment.Environment;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.Step;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Intention;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.Publishing;
import dev.postqued.uploads.ProgressListener;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Publishes intentions, each under its key, with a journal.
 *
 * @param <R> the type of a published post
 */
public final class KeyedPublisher<R> {

  private final Publishing<R> service;
  private final PostJournal journal;
  private final JournalFailures failures;
  private final PostWay<R> way;
  private final Uploads uploads;
  private final Environment environment;

  private KeyedPublisher(
      Settings settings, Publishing<R> service, PostWay<R> way, Uploads uploads, Memory memory) {
    this.service = service;
    this.way = way;
    this.uploads = uploads;
    this.environment = settings.environment();
    this.failures = new JournalFailures(settings.service());
    this.journal = new PostJournal(settings, memory, failures);
  }

  /** Publishes by key. The caller closes the journal. */
  public static <R> KeyedPublisher<R> of(
      Settings settings, KeyedPublishing<R> service, Uploads uploads, Memory memory, KeyAges ages) {
    return new KeyedPublisher<>(
        settings, service, new KeyedWay<>(settings, service, ages), uploads, memory);
  }

  /** Publishes by the id of a draft. The caller closes the journal. */
  public static <R> KeyedPublisher<R> byId(
      Settings settings, DraftPublishing<R> service, Uploads uploads, Memory memory, KeyAges ages) {
    return new KeyedPublisher<>(
        settings, service, new DraftWay<>(settings, service, ages), uploads, memory);
  }

  /** Returns the posts that the journal knows. */
  public KnownPosts<R> known() {
    return new KnownPosts<>(
        journal, way, new Candidates(service, environment.clock()), this::proceedAlone);
  }

  /**
   * Publishes an intention, or resumes it if it was begun before.
   *
   * @param admit decides whether a post that is new to the journal may be published, and throws if
   *     not
   */
  public R publish(
      IdempotencyKey key, Supplier<Intention> intended, Runnable admit, ProgressListener listener) {
    return journal.claimed(
        key,
        true,
        entry -> {
          if (entry != null) {
            return publish(entry, intended.get(), admit, listener);
          }
          admit.run();
          return publishNew(intended.get(), listener);
        });
  }

  private R publishNew(Intention intention, ProgressListener listener) {
    IdempotencyKey key = intention.key();
    PostState state = PostState.of(intention, service.place());
    boolean isNew = journal.begin(key, state, service.dispatchAt(intention.content()));
    return journal.claimed(
        key,
        true,
        entry -> {
          if (entry == null) {
            throw new IllegalStateException("the journal has forgotten a post that just began");
          }
          // Another client may have added it, or found it at once.
          return isNew && PostJournal.isUntouched(entry)
              ? proceed(entry, state, intention.media(), listener)
              : publish(entry, intention, () -> {}, listener);
        });
  }

  private R publish(
      JournalEntry entry, Intention intention, Runnable admit, ProgressListener listener) {
    PostState meant = PostState.of(intention, service.place());
    if (!isVoid(entry)) {
      PostState known = PostState.of(entry);
      if (!known.post().equals(meant.post())) {
        throw failures.otherPost(entry.key());
      }
      if (entry.step() == Step.ACCEPTED || !isUnsentElsewhere(known)) {
        return proceed(entry, known, intention.media(), listener);
      }
    }
    admit.run();
    JournalEntry anew =
        journal.update(entry, Step.UPLOADING, meant, service.dispatchAt(intention.content()));
    return proceed(anew, meant, intention.media(), listener);
  }

  /** Whether it was begun in another place, in which it will never be sent once it is begun anew. */
  private boolean isUnsentElsewhere(PostState known) {
    return !known.maybePublished() && !known.fits(service.place());
  }

  /** Whether nothing was or will be published under an entry. */
  private static boolean isVoid(JournalEntry entry) {
    return entry.step() == Step.REFUSED
        || (entry.step() == Step.ABANDONED && !PostState.of(entry).maybePublished());
  }

  /** Begins an intention without publishing it; false if there is one with its key. */
  public boolean enqueue(IdempotencyKey key, Supplier<Intention> intended, Runnable admit) {
    return journal.claimed(
        key,
        true,
        entry -> {
          if (entry != null && !isVoid(entry)) {
            return false;
          }
          admit.run();
          Intention intention = intended.get();
          PostState state = PostState.of(intention, service.place()).requireFiles();
          if (entry == null) {
            return journal.begin(key, state, service.dispatchAt(intention.content()));
          }
          JournalEntry unused =
              journal.update(entry, Step.UPLOADING, state, service.dispatchAt(intention.content()));
          return true;
        });
  }

  /** Takes the steps that are left, with files as the journal names them. */
  R proceedAlone(JournalEntry entry, PostState state) {
    return proceed(entry, state, List.of(), progress -> {});
  }

  /** Takes the steps that are left, and returns what was published, now or before. */
  private R proceed(
      JournalEntry entry, PostState state, List<IntendedMedium> media, ProgressListener listener) {
    if (entry.step() == Step.ACCEPTED) {
      return accepted(entry.key(), state);
    }
    List<String> here = service.place();
    if (!state.fits(here)) {
      throw failures.begunElsewhere(entry.key(), state, here);
    }
    PostState.Progress progress =
        Objects.requireNonNull(state.progress(), "a post that is not finished");
    if (!state.maybePublished()) {
      service.refuseLate(progress.content(), environment.clock().instant());
    }
    PostRecord post = new PostRecord(journal, environment, entry, state.at(here));
    R published =
        taken(
            post,
            new PostUploads(service, uploads, post, media, environment.threads().gate(), listener));
    service.accepted(published, progress.content());
    return published;
  }

  /** What an exception with a cause says is about this post already. */
  private R taken(PostRecord post, PostUploads steps) {
    try {
      return way.steps(post).apply(steps);
    } catch (InterruptedCallException e) {
      throw e.delivery() == Delivery.NOT_SENT && !(e.getCause() instanceof ServiceException)
          ? failures.interruptedBeforeSending(post.key(), e)
          : e;
    }
  }

  private R accepted(IdempotencyKey key, PostState state) {
    if (state.id() == null) {
      throw failures.acceptedBefore(key, null);
    }
    try {
      return service.get(state.id());
    } catch (ServiceException e) {
      throw failures.notSeen(key, state.id(), e);
    }
  }
}
