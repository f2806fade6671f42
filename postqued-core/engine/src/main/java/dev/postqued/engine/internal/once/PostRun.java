package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.call.ClosedException;
import dev.postqued.engine.internal.call.KeyAge;
import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.once.PostLife.Earlier;
import dev.postqued.engine.internal.once.PostLife.Event;
import dev.postqued.engine.internal.once.PostState.Progress;
import dev.postqued.engine.internal.once.PostState.Unproved;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.journal.Step;
import dev.postqued.service.KeyedPublishing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Runs the remaining steps of one post, writing each to the journal before taking it. What the result
 * of a send leads to stands in {@link PostLife}.
 */
final class PostRun<R> {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final KeyedPublishing<R> service;
  private final JournalFailures failures;
  private final KeyAges ages;
  private final PostRecord post;

  PostRun(KeyedPublishing<R> service, JournalFailures failures, KeyAges ages, PostRecord post) {
    this.service = service;
    this.failures = failures;
    this.ages = ages;
    this.post = post;
  }

  R run(PostUploads uploads) {
    uploads.run();
    post.keepClaim();
    return send();
  }

  private R send() {
    Progress progress = post.progress();
    Unproved before = progress.unproved();
    KeyAge age =
        ages.track(
            post.key(),
            before == null ? null : before.since(),
            before == null ? null : before.last());
    if (before != null && !age.isSafe()) {
      throw age.isUnknown()
          ? failures.clockBehind(post.key(), before.since())
          : failures.tooOld(post.key(), before.since());
    }
    String request = request(progress);
    Instant now = post.now();
    Instant since = before == null ? now : age.firstSentAt();
    post.saveProgress(
        Step.SENT, known -> known.withRequest(request).withUnproved(new Unproved(since, now)));
    // As it is when the request leaves: a thread may stop for long before it reads the response.
    Earlier earlier = earlier(progress, age);
    try {
      R published = service.publish(post.key(), request.getBytes(StandardCharsets.UTF_8));
      note(PostLife.of(earlier, Event.ACCEPTS), before, service.id(published));
      return published;
    } catch (ClosedException e) {
      // It is thrown as it is only if nothing was sent.
      note(PostLife.of(earlier, Event.NOT_SENT), before, null);
      throw e;
    } catch (ServiceException e) {
      PostLife row = PostLife.of(earlier, event(e));
      note(row, before, null);
      throw told(row, row.event == Event.UNPROVED ? explained(e) : e);
    }
  }

  /** A 401 or 403 may come from a gateway; a read tells whether the API key is the cause. */
  private ServiceException explained(ServiceException e) {
    int status = e.status().orElse(0);
    if (status != UNAUTHORIZED && status != FORBIDDEN) {
      return e;
    }
    try {
      service.checkAccess();
      return e;
    } catch (AuthenticationException denied) {
      return failures.noAccess(post.key(), e);
    } catch (ServiceException unrelated) {
      return e;
    }
  }

  /** The request is written once, and sent byte for byte as written, however often. */
  private String request(Progress progress) {
    if (progress.request() != null) {
      return progress.request();
    }
    byte[] request = service.request(progress.contentIds(), progress.content());
    return new String(request, StandardCharsets.UTF_8);
  }

  private static Earlier earlier(Progress before, KeyAge age) {
    if (before.unproved() == null) {
      return Earlier.NEVER_SENT;
    }
    if (before.keyWasKnown()) {
      return Earlier.STRANGE;
    }
    return age.isSettled() ? Earlier.SETTLED : Earlier.AT_WORK;
  }

  private Event event(ServiceException e) {
    if (failures.saysThatTheKeyIsKnown(e)) {
      return e instanceof IdempotencyConflictException ? Event.KEY_KNOWN : Event.KEY_IN_USE;
    }
    return switch (e.delivery()) {
      case NOT_SENT -> Event.NOT_SENT;
      case REFUSED -> e instanceof InvalidRequestException ? Event.REFUSES : Event.REFUSES_FOR_NOW;
      case UNKNOWN, ACCEPTED -> Event.UNPROVED;
    };
  }

  private void note(PostLife row, @Nullable Unproved before, @Nullable String id) {
    if (row.note == PostLife.Note.NOTHING && row.next == Step.SENT) {
      return;
    }
    boolean saved =
        post.saveIfPossible(
            row.next,
            known -> {
              Progress progress = known.progress();
              if (!row.next.isOpen() || progress == null) {
                return known.finished(id);
              }
              return known.with(
                  switch (row.note) {
                    case NOT_OPEN -> progress.withUnproved(null);
                    case ONLY_EARLIER -> progress.withUnproved(before);
                    case STRANGE_KEY -> progress.withKnownKey();
                    case NOTHING, ID -> progress;
                  });
            });
    // As long as the journal says that a send is open, its age counts.
    if (saved && row.next != Step.SENT) {
      ages.forget(post.key());
    }
  }

  private ServiceException told(PostLife row, ServiceException e) {
    return switch (row.told) {
      case PUBLISHED, THE_FAILURE, TOO_OLD -> e;
      case STILL_UNKNOWN -> failures.stillUnknown(post.key(), e);
      case ASK_LATER -> failures.inUse(post.key(), e);
      case ACCEPTED_BEFORE -> failures.acceptedBefore(post.key(), e);
      case USED_BEFORE -> failures.usedBefore(post.key(), e);
    };
  }
}
