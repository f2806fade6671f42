package dev.postqued;

import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Sandbox;
import java.net.URI;
import java.time.Duration;

/** Clients for tests, which live in virtual time. */
public final class Clients {

  public static final String KEY = "pq_test_0123456789abcdef";

  /** A limiter that lets everything through. */
  public static final RateLimiter UNLIMITED =
      new RateLimiter() {
        @Override
        public Permit acquire(Budget budget, Duration maxWait) {
          return () -> {};
        }

        @Override
        public void pauseFor(Budget budget, Duration wait) {}

        @Override
        public RateState state(Budget budget) {
          return new RateState(1, 1, 0, 0, Duration.ZERO);
        }
      };

  private Clients() {}

  /** A client of a server, in a time of its own. */
  public static PostQuedBuilder at(URI baseUrl) {
    return at(baseUrl, new VirtualTime());
  }

  public static PostQuedBuilder at(URI baseUrl, VirtualTime time) {
    return PostQued.builder(KEY).baseUrl(baseUrl).clock(time.clock()).sleeper(time::sleep);
  }

  /** A client of a sandbox and of the sandbox's time. */
  public static PostQuedBuilder of(Sandbox sandbox) {
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }
}
