package dev.postqued.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.MadeUpService;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.Operation;
import dev.postqued.support.Logs;
import dev.postqued.support.VirtualTime;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A rate limiter of a user that throws harms no call, and wedges nothing. */
class BrokenLimiterTest {

  private static final Operation READ = Operation.repeatable("read", MadeUpService.READS);

  private final VirtualTime time = new VirtualTime();
  private final Broken limiter = new Broken();
  private final Retrier calls =
      RetrierTest.ofApi(
          MadeUpService.settings(URI.create("http://127.0.0.1"), time, 1, 1, limiter));

  /** A limiter whose parts can fail. */
  private static final class Broken implements RateLimiter {

    private boolean acquire;
    private boolean close;

    @Override
    public Permit acquire(Budget budget, Duration maxWait) {
      if (acquire) {
        throw new IllegalStateException("the database is gone");
      }
      return () -> {
        if (close) {
          throw new IllegalStateException("the database is gone");
        }
      };
    }

    @Override
    public void pauseFor(Budget budget, Duration wait) {
      throw new IllegalStateException("the database is gone");
    }

    @Override
    public RateState state(Budget budget) {
      return new RateState(1, 1, 0, 0, Duration.ZERO);
    }
  }

  private ServiceException failure(RuntimeException attempt) {
    return catchThrowableOfType(
        ServiceException.class,
        () ->
            calls.run(
                READ,
                null,
                () -> {
                  throw attempt;
                }));
  }

  @Test
  void nothingIsSentWithoutAPermit() {
    limiter.acquire = true;

    ServiceException e =
        catchThrowableOfType(
            ServiceException.class, () -> calls.<String>run(READ, null, () -> "sent"));

    assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(e)
        .hasMessageContainingAll(
            "The rate limiter failed", "the database is gone", "Nothing was sent");
  }

  @Test
  void aPermitThatCannotBeClosedDoesNotFailTheCall() {
    limiter.close = true;

    try (Logs logs = new Logs()) {
      assertThat(calls.<String>run(READ, null, () -> "done")).isEqualTo("done");
      assertThat(logs.texts()).anyMatch(text -> text.contains("could not take note"));
    }
  }

  @Test
  void aPauseThatCannotBeNotedLeavesTheFailureAsItIs() {
    try (Logs logs = new Logs()) {
      ServiceException e = failure(AttemptFailure.answered(ErrorResponse.of(429)));

      assertThat(e.status()).contains(429);
      assertThat(logs.texts()).anyMatch(text -> text.contains("could not take note"));
    }
  }

  @Test
  void theServerIsTriedAgainAfterTheLimiterHasFailedDuringATrial() {
    for (int i = 0; i < 20; i++) {
      failure(AttemptFailure.lost("lost", null));
    }
    time.clock().advance(Duration.ofSeconds(16));
    limiter.acquire = true;
    for (int i = 0; i < 5; i++) {
      failure(AttemptFailure.lost("lost", null));
    }
    limiter.acquire = false;

    assertThat(calls.<String>run(READ, null, () -> "done")).isEqualTo("done");
  }
}
