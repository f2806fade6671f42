package dev.postqued.internal.publishing;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.ErrorCode;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.PostQuedException;
import dev.postqued.internal.media.UploadSteps;
import dev.postqued.internal.media.Uploads;
import dev.postqued.internal.wire.Wire;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import dev.postqued.media.ProgressListener;
import dev.postqued.publishing.IdempotencyKey;
import dev.postqued.publishing.Publication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one post from where it is to the service, writing down each step before it takes it. */
final class PostRun {

  private static final Logger LOG = LoggerFactory.getLogger(PostRun.class);

  private final Wire wire;
  private final Uploads uploads;
  private final Journal journal;
  private final Clock clock;
  private final IdempotencyKey key;
  private PostState state;

  PostRun(
      Wire wire,
      Uploads uploads,
      Journal journal,
      Clock clock,
      IdempotencyKey key,
      PostState state) {
    this.wire = wire;
    this.uploads = uploads;
    this.journal = journal;
    this.clock = clock;
    this.key = key;
    this.state = state;
  }

  Publication run(ProgressListener listener) {
    for (int i = 0; i < state.media().size(); i++) {
      if (!state.media().get(i).uploaded()) {
        upload(i, listener);
      }
    }
    if (state.request() == null) {
      writeRequest();
    }
    return send();
  }

  private void upload(int index, ProgressListener listener) {
    MediumState medium = state.media().get(index);
    UploadSteps steps = new Steps(index);
    if (medium.kind() == MediumState.Kind.IMAGE) {
      uploads.image(medium.image(), listener, steps);
    } else if (medium.contentId() == null) {
      uploads.video(medium.video(), listener, steps);
    } else {
      uploads.resumeVideo(medium.video(), medium.contentId(), medium.storageKey(), listener, steps);
    }
  }

  private final class Steps implements UploadSteps {

    private final int index;

    Steps(int index) {
      this.index = index;
    }

    @Override
    public void session(String contentId, @Nullable String storageKey) {
      save(
          Step.UPLOADING,
          state.withMedium(index, state.media().get(index).inSession(contentId, storageKey)));
    }

    @Override
    public void completed(String contentId) {
      save(Step.UPLOADING, state.withMedium(index, state.media().get(index).uploadedAs(contentId)));
    }
  }

  private void writeRequest() {
    List<String> contentIds =
        state.media().stream().map(m -> Objects.requireNonNull(m.contentId())).toList();
    byte[] request =
        wire.publishRequest(contentIds, state.targets().stream().map(TargetState::target).toList());
    save(Step.READY, state.withRequest(new String(request, StandardCharsets.UTF_8)));
  }

  private Publication send() {
    Instant firstSentAt = state.firstSentAt();
    boolean sentBefore = firstSentAt != null;
    if (firstSentAt != null) {
      KeyAge.check(key, firstSentAt, clock.instant());
    } else {
      save(Step.SENT, state.sentAt(clock.instant()));
    }
    try {
      byte[] request = String.valueOf(state.request()).getBytes(StandardCharsets.UTF_8);
      Publication publication = wire.publish(key, request);
      saveIfPossible(Step.ACCEPTED, state.acceptedAs(publication.id()));
      return publication;
    } catch (PostQuedException e) {
      throw sentBefore ? failedAgain(e) : failedFirst(e);
    }
  }

  /** The first time the post was sent: what this call knows is all there is to know. */
  private PostQuedException failedFirst(PostQuedException e) {
    if (e instanceof IdempotencyConflictException && e.delivery() == Delivery.ACCEPTED) {
      saveIfPossible(Step.ACCEPTED, state);
    } else if (provesThatTheKeyIsKnown(e)) {
      saveIfPossible(Step.SENT, state.refused(String.valueOf(e.getMessage())));
    } else if (e.delivery() == Delivery.NOT_SENT || e.delivery() == Delivery.REFUSED) {
      boolean forGood = e instanceof InvalidRequestException;
      PostState unsent = state.sentAt(null);
      saveIfPossible(
          forGood ? Step.REFUSED : Step.READY,
          forGood ? unsent.refused(String.valueOf(e.getMessage())) : unsent);
    }
    return e;
  }

  private static boolean provesThatTheKeyIsKnown(PostQuedException e) {
    return e instanceof IdempotencyConflictException
        && e.code().filter(ErrorCode.IDEMPOTENCY_CONFLICT::equals).isPresent();
  }

  /**
   * It may have arrived before: a conflict proves that it has, unless the very first answer was one,
   * and nothing proves that it has not.
   */
  private PostQuedException failedAgain(PostQuedException e) {
    if (provesThatTheKeyIsKnown(e)) {
      if (state.problem() != null) {
        return Verdicts.usedBefore(key, e);
      }
      saveIfPossible(Step.ACCEPTED, state);
      return Verdicts.acceptedBefore(key, e);
    }
    return e.delivery() == Delivery.NOT_SENT || e.delivery() == Delivery.REFUSED
        ? Verdicts.stillUnknown(key, e)
        : e;
  }

  private void save(Step step, PostState next) {
    journal.update(new JournalEntry(key, step, now(), next.json()));
    state = next;
  }

  /** After the fact, a journal that fails changes nothing: the entry is found open and asked about. */
  private void saveIfPossible(Step step, PostState next) {
    try {
      save(step, next);
    } catch (JournalException e) {
      LOG.warn("The journal could not note that the post with key {} is {}", key, step, e);
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
