package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.storage.Cure;
import dev.postqued.engine.internal.storage.StorageRules;
import dev.postqued.errors.Delivery;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.UploadSession;
import java.net.URI;

/** The attempts to send the bytes of one session, and what mends the last one. */
final class StoragePut {

  private final Storage storage;
  private final URI url;
  private final UploadSession session;
  private final MediaContent content;
  private Cure cure = Cure.NONE;
  private boolean repeated;
  private boolean mayBeStored;

  StoragePut(Storage storage, URI url, UploadSession session, MediaContent content) {
    this.storage = storage;
    this.url = url;
    this.session = session;
    this.content = content;
  }

  /** Returns what mends the last attempt. */
  Cure cure() {
    return cure;
  }

  /** One attempt. */
  boolean send() {
    try {
      storage.put(url, session.method(), session.headers(), content);
      return true;
    } catch (AttemptFailure failure) {
      ErrorResponse answer = failure.response();
      cure = answer == null ? Cure.NONE : StorageRules.cure(answer);
      if (cure == Cure.CONFIRM && mayBeStored) {
        return true;
      }
      mayBeStored |=
          failure.delivery() == Delivery.UNKNOWN
              && (failure.status() == 0 || failure.status() >= 500);
      throw failure.local() || !mayPass() ? failure : failure.asPassing();
    }
  }

  private boolean mayPass() {
    if (cure == Cure.SAME_URL_ONCE && !repeated) {
      repeated = true;
      return true;
    }
    return cure == Cure.SAME_URL;
  }
}
