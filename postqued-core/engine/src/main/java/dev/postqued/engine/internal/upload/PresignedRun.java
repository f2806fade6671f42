package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.storage.Cure;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UploadException;
import dev.postqued.service.PresignedUpload;
import dev.postqued.service.UploadSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One upload by presigned URLs: a session, its bytes, and the confirmation. */
final class PresignedRun {

  private static final Pattern ALREADY =
      Pattern.compile("(?i)\\balready (complete|confirm|finish)");

  /** How often an upload may start again because its URL has expired or was refused. */
  private static final int MAX_SESSIONS = 3;

  private final PresignedUpload way;
  private final Storage storage;
  private final Retrier storageCalls;
  private final PresignedUrls urls;
  private final MediaContent content;
  private final UploadSteps steps;
  private final UploadTurns.Turn turn;
  private final List<String> abandoned = new ArrayList<>();

  PresignedRun(
      PresignedUpload way,
      Storage storage,
      Retrier storageCalls,
      PresignedUrls urls,
      MediaContent content,
      UploadSteps steps,
      UploadTurns.Turn turn) {
    this.way = way;
    this.storage = storage;
    this.storageCalls = storageCalls;
    this.urls = urls;
    this.content = content;
    this.steps = steps;
    this.turn = turn;
  }

  /** The content that was abandoned on the way. */
  List<String> abandoned() {
    return abandoned;
  }

  String run() {
    Cure before = Cure.NONE;
    for (int number = 1; ; number++) {
      UploadSession session = way.open(content.size());
      Attempt attempt = new Attempt(session);
      try {
        return attempt.run();
      } catch (RuntimeException | Error e) {
        Cure cure = e instanceof UploadException ? attempt.cure() : Cure.NONE;
        boolean again = number < MAX_SESSIONS && opensAnother(cure, before) && !content.spent();
        if (again || !attempt.remembered()) {
          abandon(session.contentId(), e);
        }
        if (!again) {
          throw e;
        }
        before = cure;
      }
    }
  }

  private static boolean opensAnother(Cure cure, Cure before) {
    return cure == Cure.NEW_SESSION
        || (cure == Cure.NEW_SESSION_ONCE && before != Cure.NEW_SESSION_ONCE);
  }

  /** One session. */
  private final class Attempt {

    private final UploadSession session;
    private @Nullable StoragePut put;
    private boolean noted;

    Attempt(UploadSession session) {
      this.session = session;
    }

    String run() {
      URI url = urls.checked(way.operation(), session.url());
      urls.check(way.operation(), session);
      steps.session(session.contentId(), session.storageKey());
      noted = true;
      put(new StoragePut(storage, url, session, content));
      return complete(session.contentId(), session.storageKey());
    }

    private void put(StoragePut bytes) {
      try {
        turn.send(
            () -> {
              put = bytes;
              return storageCalls.runUnbounded(Retrier.PUT_OBJECT, bytes::send);
            });
      } catch (InterruptedException e) {
        throw Retrier.interrupted("upload");
      }
    }

    Cure cure() {
      return put == null ? Cure.NONE : put.cure();
    }

    /** Whether it can be resumed later. */
    boolean remembered() {
      return noted && steps.remembered();
    }
  }

  /**
   * Resumes a session that was opened before. Confirms the bytes first; they are sent only if the
   * service does not have them, in a new session.
   */
  String resume(String contentId, @Nullable String storageKey) {
    try {
      return complete(contentId, storageKey);
    } catch (InvalidRequestException e) {
      abandon(contentId, e);
      return run();
    }
  }

  private String complete(String contentId, @Nullable String storageKey) {
    try {
      way.complete(contentId, storageKey, content.size());
    } catch (InvalidRequestException e) {
      if (!isCompletedBefore(e)) {
        throw e;
      }
    }
    steps.completed(contentId);
    return contentId;
  }

  /**
   * A conflict after a response that was lost, which the service itself explains so: the request before it
   * has done it. Any other conflict may be about the bytes.
   */
  private static boolean isCompletedBefore(ServiceException e) {
    String words = e.failure().vendorMessage();
    return e.status().orElse(0) == 409
        && words != null
        && ALREADY.matcher(words).find()
        && e.failure().attempts().stream().anyMatch(a -> a.delivery() == Delivery.UNKNOWN);
  }

  /** Deletes content, or reports it. A service that does not respond is not asked for more. */
  private void abandon(String contentId, Throwable cause) {
    boolean responds = cause instanceof UploadException || cause instanceof InvalidRequestException;
    if (!responds || !isDiscarded(contentId)) {
      abandoned.add(contentId);
      content.abandoned(contentId);
    }
  }

  private boolean isDiscarded(String contentId) {
    try {
      return way.discard(contentId);
    } catch (ServiceException e) {
      return false;
    }
  }
}
