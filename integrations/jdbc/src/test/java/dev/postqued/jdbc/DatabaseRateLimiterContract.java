package dev.postqued.jdbc;

import dev.postqued.contracts.RateLimiterContract;
import dev.postqued.limits.RateLimiter;
import java.time.Clock;
import java.time.Duration;

/** The contract, in the time of a database that a test moves. */
abstract class DatabaseRateLimiterContract extends RateLimiterContract {

  private DatabaseTime time;

  abstract TestDatabase database();

  @Override
  protected RateLimiter rateLimiter() {
    time = new DatabaseTime(database());
    return time.open().rateLimiter("test:acme");
  }

  @Override
  protected Clock clock() {
    return time.clock();
  }

  @Override
  protected Duration window() {
    return Duration.ofMinutes(1);
  }
}
