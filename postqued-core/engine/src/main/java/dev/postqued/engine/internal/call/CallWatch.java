package dev.postqued.engine.internal.call;

import dev.postqued.calls.CallListener;
import dev.postqued.calls.CallObserver;
import dev.postqued.calls.CallObserver.WaitReason;
import dev.postqued.calls.EndedAttempt;
import dev.postqued.calls.EndedCall;
import dev.postqued.calls.StartedCall;
import dev.postqued.errors.Delivery;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener of a user about one call. What the listener throws harms nothing. */
final class CallWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CallWatch.class);

  private final CallObserver observer;
  private int attempts;
  private int status;
  private @Nullable String requestId;

  private CallWatch(CallObserver observer) {
    this.observer = observer;
  }

  static CallWatch of(@Nullable CallListener listener, StartedCall call) {
    if (listener == null) {
      return new CallWatch(CallObserver.NONE);
    }
    try {
      return new CallWatch(listener.started(call));
    } catch (Throwable e) {
      complain(e);
      return new CallWatch(CallObserver.NONE);
    }
  }

  void waits(WaitReason reason, Duration length) {
    tell(observer -> observer.waits(reason, length));
  }

  void attemptStarted() {
    attempts++;
    tell(observer -> observer.attemptStarted(attempts));
  }

  void attemptSucceeded(int httpStatus, Duration took) {
    attemptEnded(Delivery.ACCEPTED, httpStatus, took);
  }

  void attemptFailed(AttemptFailure failure, Duration took) {
    requestId = failure.response() == null ? null : failure.response().requestId();
    attemptEnded(failure.delivery(), failure.status(), took);
  }

  private void attemptEnded(Delivery delivery, int httpStatus, Duration took) {
    status = httpStatus;
    tell(observer -> observer.attemptEnded(new EndedAttempt(attempts, delivery, status, took)));
  }

  void succeeded(@Nullable String id, Duration took) {
    requestId = id;
    ended(null, took);
  }

  void failed(Throwable failure, Duration took) {
    ended(failure.getClass().getSimpleName(), took);
  }

  private void ended(@Nullable String error, Duration took) {
    tell(observer -> observer.ended(new EndedCall(error, status, attempts, requestId, took)));
  }

  private void tell(Consumer<CallObserver> news) {
    if (observer == CallObserver.NONE) {
      return;
    }
    try {
      news.accept(observer);
    } catch (Throwable e) {
      // A listener must not stand between a post and its outcome, whatever it throws.
      complain(e);
    }
  }

  private static void complain(Throwable failure) {
    LOG.warn("A listener of calls has failed; the calls go on", failure);
  }
}
