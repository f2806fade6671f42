package dev.postqued.engine.internal.call;

import dev.postqued.engine.internal.config.Settings;
import dev.postqued.errors.Attempt;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.limits.NoPermitException;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls within their budget, retries them where that is safe, and throws a failure with all
 * details.
 */
public final class Retrier {

  private static final Logger LOG = LoggerFactory.getLogger(Retrier.class);

  /** In place of a wait: the attempts are used up, as Resilience4j reports it. */
  private static final long NEVER = -1;

  /** The PUT to a presigned URL, which is not an operation of the API. */
  public static final Operation PUT_OBJECT = Operation.repeatable("putObject", null);

  private final Settings settings;
  private final BiPredicate<Operation, ErrorResponse> provesRefusal;
  private final KeyAges ages;
  private final Permits permits;
  private final RetryBudget budget = new RetryBudget();
  private final Breaker breaker;
  private final Retry retries;

  /** Calls to the API. */
  public static Retrier ofApi(Settings settings, KeyAges ages) {
    return new Retrier("api", settings, ages, settings.service()::provesRefusal);
  }

  /** Calls to storage, where nothing is published. */
  public static Retrier ofStorage(Settings settings) {
    return new Retrier(
        "storage",
        settings,
        new KeyAges(settings.service(), settings.environment()),
        (put, response) -> response.status() < 500);
  }

  private Retrier(
      String server,
      Settings settings,
      KeyAges ages,
      BiPredicate<Operation, ErrorResponse> provesRefusal) {
    this.settings = settings;
    this.ages = ages;
    this.permits = new Permits(settings.limiter());
    this.provesRefusal = provesRefusal;
    this.breaker = new Breaker(server, settings.environment().ticker());
    this.retries = Retry.of(server, Backoff.of(settings));
  }

  /**
   * One try.
   *
   * @param <T> the type of the result
   */
  @FunctionalInterface
  public interface Try<T> {
    /** Sends the request once. */
    T run() throws AttemptFailure;
  }

  /** Makes a call of the API within the deadline for calls. */
  public <T> T run(Operation operation, @Nullable IdempotencyKey key, Try<T> attempt) {
    Instant deadline = settings.environment().ticker().instant().plus(settings.timeouts().call());
    return new Call(operation, key, deadline).run(attempt);
  }

  /** Sends bytes to storage, for as long as they move. */
  public <T> T runUnbounded(Operation operation, Try<T> attempt) {
    return new Call(operation, null, Instant.MAX).run(attempt);
  }

  /** The failure of an interrupt between calls; restores the interrupt flag. */
  public static ServiceException interrupted(String what) {
    Thread.currentThread().interrupt();
    return FailureKind.INTERRUPTED.exception(
        Failure.of(what, Delivery.NOT_SENT), FailureWords.NONE, null);
  }

  private CallFailures failures(
      Operation operation, @Nullable IdempotencyKey key, List<Attempt> attempts) {
    return new CallFailures(settings.service(), operation, key, attempts);
  }

  private final class Call {

    private final Operation operation;
    private final @Nullable IdempotencyKey key;
    private final Instant deadline;
    private final KeyAge age;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Retry.AsyncContext<Object> retry = retries.asyncContext();
    private @Nullable AttemptFailure last;

    /** Whether the response to an attempt was lost, so that the service may be at work on it. */
    private boolean lost;

    Call(Operation operation, @Nullable IdempotencyKey key, Instant deadline) {
      this.operation = operation;
      this.key = key;
      this.deadline = deadline;
      this.age = ages.of(key);
    }

    <T> T run(Try<T> attempt) {
      while (true) {
        Instant start = now();
        try {
          return once(attempt);
        } catch (ClosedException e) {
          throw last == null ? e : failures().of(last, lost);
        } catch (AttemptFailure failure) {
          last = failure;
          waitBeforeNext(failure, Duration.between(start, now()));
        }
      }
    }

    private <T> T once(Try<T> attempt) {
      if (!breaker.tryAcquire()) {
        throw AttemptFailure.notSent(
            "not tried, because most of the last calls failed; the next one is tried within "
                + Breaker.PAUSE.toSeconds()
                + " s",
            null);
      }
      try (Permits.Permit permit = permit()) {
        try {
          refuseForgottenKey();
          T result = attempt.run();
          breaker.succeeded();
          budget.earn();
          return result;
        } catch (AttemptFailure attempted) {
          AttemptFailure failure = judged(attempted);
          if (failure.delivery() == Delivery.NOT_SENT) {
            permit.notSent();
          }
          record(failure);
          throw failure;
        } catch (RuntimeException | Error defect) {
          breaker.released();
          throw defect;
        }
      }
    }

    private Permits.Permit permit() {
      try {
        return permits.acquire(operation.budget(), Duration.between(now(), deadline));
      } catch (NoPermitException e) {
        breaker.released();
        throw failures().noPermit(e.waitNeeded());
      } catch (InterruptedException e) {
        breaker.released();
        throw failures().interrupted();
      } catch (Permits.LimiterFailedException e) {
        breaker.released();
        throw failures().limiterFailed(e.getCause());
      } catch (RuntimeException | Error e) {
        breaker.released();
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

    private AttemptFailure judged(AttemptFailure failure) {
      ErrorResponse response = failure.response();
      if (response == null || response.status() / 100 == 2) {
        return failure;
      }
      if (operation.publishes() && failures().keyIsInUse(response)) {
        return failure.asKeyInUse();
      }
      return provesRefusal.test(operation, response) ? failure.asRefusal() : failure;
    }

    private void record(AttemptFailure failure) {
      if (failure.local() || Thread.currentThread().isInterrupted()) {
        breaker.released();
      } else if (failure.delivery() == Delivery.REFUSED || failure.isKeyInUse()) {
        breaker.succeeded();
      } else {
        breaker.failed(failure);
      }
      if (failure.delivery() == Delivery.UNKNOWN && !failure.isKeyInUse()) {
        age.lost();
        lost = true;
      }
      if (failure.status() == 429 && operation.budget() != null) {
        permits.pauseFor(operation.budget(), failure.retryAfter());
      }
    }

    private Instant now() {
      return settings.environment().ticker().instant();
    }

    private void waitBeforeNext(AttemptFailure failure, Duration took) {
      Duration wait = Duration.ofMillis(mayRepeat(failure) ? retry.onError(failure) : NEVER);
      boolean last = wait.isNegative() || now().plus(wait).isAfter(deadline) || !budget.take();
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
      try {
        settings.environment().threads().sleep(wait);
      } catch (InterruptedException e) {
        throw failures().interrupted();
      }
    }

    private CallFailures failures() {
      return Retrier.this.failures(operation, key, attempts);
    }

    private boolean mayRepeat(AttemptFailure failure) {
      return RetryRule.of(failure).mayRepeat(operation, key)
          && !RetryRule.isTooLong(failure, settings.retries().maxRetryAfter());
    }
  }
}
