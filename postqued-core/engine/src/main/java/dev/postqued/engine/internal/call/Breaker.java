package dev.postqued.engine.internal.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Stops calling a server for a while when most of the last calls to it failed. The pause is
 * measured here: Resilience4j accepts a clock only since version 2.3.
 */
final class Breaker {

  static final Duration PAUSE = Duration.ofSeconds(15);

  /** The pause of Resilience4j itself, measured by the system clock; it must never end first. */
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

  /** Whether a call may be tried. If so, exactly one of the other methods must follow. */
  boolean tryAcquire() {
    Instant now = ticker.instant();
    synchronized (this) {
      if (isPaused() && !now.isBefore(pausedUntil)) {
        breaker.transitionToHalfOpenState();
      }
      return breaker.tryAcquirePermission();
    }
  }

  /** The server responded. The duration does not matter: large bodies take long. */
  void succeeded() {
    Instant now = ticker.instant();
    synchronized (this) {
      boolean paused = isPaused();
      breaker.onSuccess(0, TimeUnit.MILLISECONDS);
      pauseIfNew(paused, now);
    }
  }

  void failed(Throwable failure) {
    Instant now = ticker.instant();
    synchronized (this) {
      boolean paused = isPaused();
      breaker.onError(0, TimeUnit.MILLISECONDS, failure);
      pauseIfNew(paused, now);
    }
  }

  /** The result says nothing about the server. */
  synchronized void released() {
    breaker.releasePermission();
  }

  private boolean isPaused() {
    return breaker.getState() == State.OPEN;
  }

  /** A call that began before a pause ends during it, and does not make it longer. */
  private void pauseIfNew(boolean paused, Instant now) {
    if (!paused && isPaused()) {
      pausedUntil = now.plus(PAUSE);
    }
  }
}
