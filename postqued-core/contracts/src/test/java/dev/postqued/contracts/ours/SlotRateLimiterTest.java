package dev.postqued.contracts.ours;

import dev.postqued.contracts.RateLimiterContract;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.environment.Environment;
import dev.postqued.limits.RateLimiter;
import dev.postqued.support.VirtualTime;
import java.time.Clock;
import java.time.Duration;

class SlotRateLimiterTest extends RateLimiterContract {

  private final VirtualTime time = new VirtualTime();

  @Override
  protected RateLimiter rateLimiter() {
    return new SlotRateLimiter(
        Environment.system().withClock(time.clock()).withSleeper(time::sleep));
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
