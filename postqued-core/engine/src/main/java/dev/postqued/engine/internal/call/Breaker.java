package dev.postqued.engine.internal.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a server alone for a while when most of the last calls to it failed. How long is measured
 * here: Resilience4j takes a clock only from version 2.3 on.
 */
final class Breaker {

  static final Duration PAUSE = Duration.ofSeconds(15);

  /** Resilience4j's own end of a pause, by the clock of the system; it must never come first. */
  private static final Duration NEVER = Duration.ofDays(365);

  private final Clock ticker;
  private final CircuitBreaker breaker;
  private Instant pausedUntil = Instant.MIN;

  Breaker(String server, Clock ticker) {
    this.ticker = ticker;
    this.breaker =
        CircuitBreaker.of(
            server,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(20)
                .failureRateThreshold(80)
                .waitDurationInOpenState(NEVER)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build());
  }

  /** Whether a call may be tried. Each one that may ends with exactly one of the other methods. */
  synchronized boolean tryAcquire() {
    if (breaker.getState() == State.OPEN && !ticker.instant().isBefore(pausedUntil)) {
      breaker.transitionToHalfOpenState();
    }
    return breaker.tryAcquirePermission();
  }

  /** The server answered. How long that took does not matter: bytes take their time. */
  synchronized void succeeded() {
    report(() -> breaker.onSuccess(0, TimeUnit.MILLISECONDS));
  }

  synchronized void failed(Throwable failure) {
    report(() -> breaker.onError(0, TimeUnit.MILLISECONDS, failure));
  }

  /** The call says nothing about the server. */
  synchronized void released() {
    breaker.releasePermission();
  }

  /** A call that began before a pause ends during it, and does not make it longer. */
  private void report(Runnable outcome) {
    boolean paused = breaker.getState() == State.OPEN;
    outcome.run();
    if (!paused && breaker.getState() == State.OPEN) {
      pausedUntil = ticker.instant().plus(PAUSE);
    }
  }
}
