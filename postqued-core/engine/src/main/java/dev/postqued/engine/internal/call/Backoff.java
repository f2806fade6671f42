package dev.postqued.engine.internal.call;

import dev.postqued.engine.internal.config.Settings;
import dev.postqued.environment.Randomness;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt. How many there may be is counted elsewhere. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration MAX = Duration.ofSeconds(20);
  private static final int MOST_DOUBLINGS = 16;

  private Backoff() {}

  static RetryConfig of(Settings settings) {
    Randomness randomness = settings.environment().randomness();
    return RetryConfig.custom()
        .maxAttempts(Integer.MAX_VALUE)
        .intervalBiFunction((number, result) -> interval(number, result.getLeft(), randomness))
        .build();
  }

  /**
   * The wait that the service asks for, or else full jitter: between zero and a limit that doubles.
   */
  private static long interval(int attempt, @Nullable Throwable failure, Randomness randomness) {
    if (failure instanceof AttemptFailure known && known.retryAfter() != null) {
      return known.retryAfter().toMillis();
    }
    long bound =
        Math.min(MAX.toMillis(), FIRST.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS));
    return (long) (randomness.jitter() * bound);
  }
}
