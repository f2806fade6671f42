package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.Retrier;
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
  private final List<String> abandoned = new ArrayList<>();

  PresignedRun(
      PresignedUpload way,
      Storage storage,
      Retrier storageCalls,
      PresignedUrls urls,
      MediaContent content,
      UploadSteps steps) {
    this.way = way;
    this.storage = storage;
    this.storageCalls = storageCalls;
    this.urls = urls;
    this.content = content;
    this.steps = steps;
  }

  /** The content that was abandoned on the way. */
  List<String> abandoned() {
    return abandoned;
  }

  String run() {
    for (int number = 1; ; number++) {
      UploadSession session = way.open(content.size());
      URI url = urls.checked(way.operation(), session.url());
      steps.session(session.contentId(), session.storageKey());
      try {
        storageCalls.runUnbounded(Retrier.PUT_OBJECT, () -> put(url, session));
        return complete(session.contentId(), session.storageKey());
      } catch (ServiceException e) {
        boolean again = number < MAX_SESSIONS && isExpired(e) && !content.spent();
        if (again || !steps.remembered()) {
          abandon(session.contentId());
        }
        if (!again) {
          throw e;
        }
      }
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
      abandon(contentId);
      return run();
    }
  }

  private boolean put(URI url, UploadSession session) {
    storage.put(url, session.method(), session.headers(), content);
    return true;
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

  /** The status of storage for an expired URL, and for other defects of a URL. */
  private static boolean isExpired(ServiceException e) {
    return e instanceof UploadException && e.status().orElse(0) == 403;
  }

  private void abandon(String contentId) {
    abandoned.add(contentId);
    content.abandoned(contentId);
  }
}
