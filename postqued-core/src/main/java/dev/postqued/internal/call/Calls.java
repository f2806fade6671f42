package dev.postqued.internal.call;

import dev.postqued.errors.Attempt;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.PostQuedException;
import dev.postqued.internal.Settings;
import dev.postqued.limits.NoPermitException;
import dev.postqued.limits.RateLimiter;
import dev.postqued.publishing.IdempotencyKey;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls: within the budget, again where that is safe, and with a failure that tells all. */
public final class Calls {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  private static final Duration FIRST_BACKOFF = Duration.ofMillis(500);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(20);

  /** In place of a wait, as Resilience4j says it when the attempts are used up. */
  private static final long NEVER = -1;

  private final Settings settings;
  private final RetryBudget budget = new RetryBudget();
  private final Breaker breaker;
  private final Retry retries;

  /** Calls to one server. */
  public Calls(String server, Settings settings) {
    this.settings = settings;
    this.breaker = new Breaker(server, settings.ticker());
    this.retries = Retry.of(server, retryConfig());
  }

  /**
   * One try.
   *
   * @param <T> what comes back
   */
  @FunctionalInterface
  public interface Try<T> {
    /** Sends the request once. */
    T run() throws AttemptFailure;
  }

  /** Makes a call of the API, within the deadline for calls. */
  public <T> T run(Operation operation, @Nullable IdempotencyKey key, Try<T> attempt) {
    Instant deadline = settings.ticker().instant().plus(settings.callTimeout());
    return new Call(operation, key, deadline).run(attempt);
  }

  /** Sends bytes to storage; how long that takes is up to the bytes. */
  public <T> T runUnbounded(Operation operation, Try<T> attempt) {
    return new Call(operation, null, Instant.MAX).run(attempt);
  }

  /** The failure of something that was interrupted between calls; the flag is set again. */
  public static PostQuedException interrupted(String what, @Nullable IdempotencyKey key) {
    return Failures.interrupted(new Operation(what, null, false), key, List.of());
  }

  private final class Call {

    private final Operation operation;
    private final @Nullable IdempotencyKey key;
    private final Instant deadline;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Retry.AsyncContext<Object> retry = retries.asyncContext();
    private @Nullable AttemptFailure last;

    Call(Operation operation, @Nullable IdempotencyKey key, Instant deadline) {
      this.operation = operation;
      this.key = key;
      this.deadline = deadline;
    }

    <T> T run(Try<T> attempt) {
      while (true) {
        Instant start = settings.ticker().instant();
        try {
          return once(attempt);
        } catch (ClosedException e) {
          throw last == null ? e : Failures.of(operation, key, last, attempts);
        } catch (AttemptFailure failure) {
          last = failure;
          waitBeforeNext(failure, Duration.between(start, settings.ticker().instant()));
        }
      }
    }

    private <T> T once(Try<T> attempt) {
      if (!breaker.tryAcquire()) {
        throw AttemptFailure.notSent(
            "not tried, since most of the last calls to it failed; it is tried again within "
                + Breaker.PAUSE.toSeconds()
                + " s",
            null);
      }
      try (RateLimiter.Permit permit = permit()) {
        try {
          T answer = attempt.run();
          breaker.succeeded();
          budget.earn();
          return answer;
        } catch (AttemptFailure failure) {
          record(failure);
          throw failure;
        } catch (RuntimeException | Error defect) {
          breaker.released();
          throw defect;
        }
      }
    }

    private RateLimiter.Permit permit() {
      if (operation.rateClass() == null) {
        return () -> {};
      }
      try {
        return settings.limiter().acquire(operation.rateClass(), deadline);
      } catch (NoPermitException e) {
        breaker.released();
        throw Failures.noPermit(operation, key, e.waitNeeded(), attempts);
      } catch (InterruptedException e) {
        breaker.released();
        throw Failures.interrupted(operation, key, attempts);
      }
    }

    private void record(AttemptFailure failure) {
      if (failure.local() || Thread.currentThread().isInterrupted()) {
        breaker.released();
      } else if (failure.delivery() == Delivery.REFUSED) {
        breaker.succeeded();
      } else {
        breaker.failed(failure);
      }
      if (failure.status() == 429 && operation.rateClass() != null) {
        Duration asked = failure.retryAfter();
        settings
            .limiter()
            .pushBack(operation.rateClass(), asked == null ? Duration.ofSeconds(1) : asked);
      }
    }

    private void waitBeforeNext(AttemptFailure failure, Duration took) {
      Duration wait = Duration.ofMillis(mayRepeat(failure) ? retry.onError(failure) : NEVER);
      boolean last =
          wait.isNegative()
              || settings.ticker().instant().plus(wait).isAfter(deadline)
              || !budget.take();
      attempts.add(
          new Attempt(
              attempts.size() + 1,
              failure.delivery(),
              failure.result(),
              took,
              last ? Duration.ZERO : wait));
      if (Thread.currentThread().isInterrupted()) {
        throw Failures.interrupted(operation, key, attempts);
      }
      if (last) {
        throw Failures.of(operation, key, failure, attempts);
      }
      LOG.debug(
          "{}: attempt {} ended with {} ({}), the next one follows in {}",
          operation.id(),
          attempts.size(),
          failure.result(),
          failure.delivery(),
          wait);
      try {
        settings.sleeper().sleep(wait);
      } catch (InterruptedException e) {
        throw Failures.interrupted(operation, key, attempts);
      }
    }

    private boolean mayRepeat(AttemptFailure failure) {
      return RetryRule.of(failure).mayRepeat(operation, key)
          && !RetryRule.isTooLong(failure, settings.maxRetryAfter());
    }
  }

  private RetryConfig retryConfig() {
    return RetryConfig.custom()
        .maxAttempts(settings.maxAttempts())
        .intervalBiFunction((number, result) -> interval(number, result.getLeft()))
        .build();
  }

  /** What the service asks for, or else full jitter: somewhere from zero to a doubling bound. */
  private long interval(int attempt, @Nullable Throwable failure) {
    if (failure instanceof AttemptFailure known && known.retryAfter() != null) {
      return known.retryAfter().toMillis();
    }
    long bound =
        Math.min(LONGEST_BACKOFF.toMillis(), FIRST_BACKOFF.toMillis() << Math.min(attempt - 1, 16));
    return (long) (settings.jitter().getAsDouble() * bound);
  }
}
