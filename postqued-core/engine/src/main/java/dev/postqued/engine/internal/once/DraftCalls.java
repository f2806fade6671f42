package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.once.DraftLife.Event;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.DraftPublishing;

/** What the failures of requests about a draft mean. */
record DraftCalls<R>(DraftPublishing<R> service, DraftFailures failures, PostRecord post) {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int MISSING = 404;

  /** The result of a request that makes or promotes a draft. */
  static Event sent(ServiceException e) {
    return switch (e.delivery()) {
      case NOT_SENT -> Event.NOT_SENT;
      case REFUSED -> e instanceof InvalidRequestException ? Event.REFUSES : Event.REFUSES_FOR_NOW;
      case UNKNOWN, ACCEPTED -> Event.UNPROVED;
    };
  }

  /** The result of a read. */
  static Event read(ServiceException e) {
    return e.status().orElse(0) == MISSING ? Event.NOT_FOUND : Event.NOT_READ;
  }

  /** A 401 or 403 may come from a gateway; a read tells whether the API key is the cause. */
  void throwIfDenied(ServiceException e) {
    int status = e.status().orElse(0);
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      try {
        service.checkAccess();
      } catch (AuthenticationException denied) {
        throw failures.noAccess(post.key(), e);
      } catch (ServiceException unrelated) {
        return;
      }
    }
  }
}
