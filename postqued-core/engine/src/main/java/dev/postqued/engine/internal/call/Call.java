package dev.postqued.engine.internal.call;

import dev.postqued.calls.CallObserver.WaitReason;
import dev.postqued.calls.StartedCall;
import dev.postqued.engine.internal.config.CallScope;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.errors.Attempt;
import dev.postqued.errors.Delivery;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.Budget;
import dev.postqued.limits.NoPermitException;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call: its attempts, and the waits between them. */
final class Call {

  private static final Logger LOG = LoggerFactory.getLogger(Retrier.class);

  /** In place of a wait: the attempts are used up, as Resilience4j reports it. */
  private static final Duration NEVER = Duration.ofMillis(-1);

  private final Settings settings;
  private final ServerState server;
  private final Operation operation;
  private final @Nullable IdempotencyKey key;
  private final Instant deadline;
  private final KeyAge age;
  private final CallWatch watch;
  private final int maxAttempts;
  private final Retry.AsyncContext<Object> retry;
  private final List<Attempt> attempts = new ArrayList<>();
  private @Nullable AttemptFailure last;

  /** Whether the response to an attempt was lost, so that the service may be at work on it. */
  private boolean lost;

  Call(
      Settings settings,
      ServerState server,
      Operation operation,
      @Nullable IdempotencyKey key,
      Instant deadline) {
    this.settings = settings;
    this.server = server;
    this.operation = operation;
    this.key = key;
    this.deadline = deadline;
    this.age = server.ages().of(key);
    this.maxAttempts = settings.maxAttempts();
    this.retry = server.retries().asyncContext();
    this.watch =
        CallWatch.of(
            settings.listener(),
            new StartedCall(settings.service().name(), operation.id(), operation.publishes()));
  }

  <T> T run(Retrier.Try<T> attempt) {
    Instant begin = now();
    try {
      T result = repeated(attempt);
      watch.succeeded(settings.scope().requestId(), since(begin));
      return result;
    } catch (RuntimeException | Error e) {
      watch.failed(e, since(begin));
      throw e;
    }
  }

  private <T> T repeated(Retrier.Try<T> attempt) {
    while (true) {
      Instant start = now();
      try {
        return once(attempt);
      } catch (ClosedException e) {
        throw last == null ? e : failures().of(last, lost);
      } catch (AttemptFailure failure) {
        last = failure;
        waitBeforeNext(failure, since(start));
      }
    }
  }

  private <T> T once(Retrier.Try<T> attempt) {
    if (!server.breaker().tryAcquire()) {
      throw AttemptFailure.notSent(
          "not tried, because most of the last calls failed; the next one is tried within "
              + Breaker.PAUSE.toSeconds()
              + " s",
          null);
    }
    try (Permits.Permit permit = permit()) {
      Instant start = now();
      try {
        refuseForgottenKey();
        refuseLate();
        watch.attemptStarted();
        T result = attempt.run();
        server.breaker().succeeded();
        server.budget().earn();
        succeeded(since(start));
        return result;
      } catch (AttemptFailure attempted) {
        AttemptFailure failure = judged(attempted);
        if (failure.delivery() == Delivery.NOT_SENT) {
          permit.notSent();
        }
        record(failure);
        watch.attemptFailed(failure, since(start));
        throw failure;
      } catch (RuntimeException | Error defect) {
        server.breaker().released();
        throw defect;
      }
    }
  }

  private void succeeded(Duration took) {
    CallScope scope = settings.scope();
    watch.attemptSucceeded(scope.status(), took);
    if (!operation.equals(Retrier.PUT_OBJECT)) {
      scope.succeeded(attempts.size() + 1);
    }
  }

  private Permits.Permit permit() {
    Instant start = now();
    try {
      Permits.Permit permit =
          server.permits().acquire(operation.budget(), Duration.between(start, deadline));
      Duration waited = since(start);
      if (!waited.isZero()) {
        watch.waits(WaitReason.LIMIT, waited);
      }
      return permit;
    } catch (NoPermitException e) {
      server.breaker().released();
      throw failures().noPermit(e.waitNeeded());
    } catch (InterruptedException e) {
      server.breaker().released();
      throw failures().interrupted();
    } catch (Permits.LimiterFailedException e) {
      server.breaker().released();
      throw failures().limiterFailed(e.getCause());
    } catch (RuntimeException | Error e) {
      server.breaker().released();
      throw e;
    }
  }

  /** Before every single send: a machine may have slept through a wait. */
  private void refuseForgottenKey() {
    if (!operation.publishes() || key == null) {
      return;
    }
    if (!age.isSafe()) {
      throw failures().keyTooOld();
    }
    age.send();
  }

  private void refuseLate() {
    if (!settings.scope().mayBeSent()) {
      throw failures().tooLate();
    }
  }

  private AttemptFailure judged(AttemptFailure failure) {
    ErrorResponse response = failure.response();
    if (response == null || response.status() / 100 == 2 || failure.isPassing()) {
      return failure;
    }
    if (operation.publishes() && failures().keyIsInUse(response)) {
      return failure.asKeyInUse();
    }
    if (operation.publishes() && key != null && failures().keyIsUnclear(response)) {
      return failure.asPassing();
    }
    return server.provesRefusal().test(operation, response) ? failure.asRefusal() : failure;
  }

  private void record(AttemptFailure failure) {
    if (failure.local() || Thread.currentThread().isInterrupted()) {
      server.breaker().released();
    } else if (failure.delivery() == Delivery.REFUSED || failure.isKeyInUse()) {
      server.breaker().succeeded();
    } else {
      server.breaker().failed(failure);
    }
    if (failure.delivery() == Delivery.UNKNOWN && !failure.isKeyInUse()) {
      age.lost();
      lost = true;
    }
    if (failure.status() == 429 && operation.budget() != null) {
      Duration asked = failure.retryAfter();
      server
          .permits()
          .pauseFor(operation.budget(), asked == null ? shareOf(operation.budget()) : asked);
    }
  }

  /** As long as the limit does not say when it ends: all attempts together last for its window. */
  private Duration shareOf(Budget budget) {
    return budget.shortest().dividedBy(Math.max(1, maxAttempts - 1));
  }

  private Duration pauseAfter(AttemptFailure failure) {
    Duration usual = Duration.ofMillis(retry.onError(failure));
    boolean says = failure.status() != 429 || failure.retryAfter() != null;
    return says || operation.budget() == null ? usual : shareOf(operation.budget());
  }

  private Instant now() {
    return settings.environment().ticker().instant();
  }

  private Duration since(Instant start) {
    return Duration.between(start, now());
  }

  private void waitBeforeNext(AttemptFailure failure, Duration took) {
    Duration wait = mayRepeat(failure) ? pauseAfter(failure) : NEVER;
    boolean last =
        wait.isNegative() || now().plus(wait).isAfter(deadline) || !server.budget().take();
    attempts.add(
        new Attempt(
            attempts.size() + 1,
            failure.delivery(),
            failure.result(),
            took,
            last ? Duration.ZERO : wait));
    if (Thread.currentThread().isInterrupted()) {
      throw failures().interrupted();
    }
    if (last) {
      throw failures().of(failure, lost);
    }
    LOG.debug(
        "{}: attempt {} failed with {} ({}); the next one follows in {}",
        operation.id(),
        attempts.size(),
        failure.result(),
        failure.delivery(),
        wait);
    watch.waits(WaitReason.RETRY, wait);
    try {
      settings.environment().threads().sleep(wait);
    } catch (InterruptedException e) {
      throw failures().interrupted();
    }
  }

  private CallFailures failures() {
    return new CallFailures(settings.service(), operation, key, attempts);
  }

  private boolean mayRepeat(AttemptFailure failure) {
    return attempts.size() + 1 < maxAttempts
        && RetryRule.of(failure).mayRepeat(operation, key)
        && !RetryRule.isTooLong(failure, settings.retries().maxRetryAfter());
  }
}
