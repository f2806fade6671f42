package dev.postqued.engine.internal.call;

import dev.postqued.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long ago a request was first sent under an idempotency key, and last. Its age is what the
 * clock or the ticker says, whichever says more: a clock can be set, and a ticker stands still while
 * the machine sleeps. Used by one thread at a time.
 */
public final class KeyAge {

  /** If the clock was set back by more than this, the age of a key is unknown. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Environment environment;
  private final Duration safe;
  private final Duration settling;

  private @Nullable Moment first;
  private @Nullable Moment lost;

  /** Whether only a journal knows when the request was first sent. */
  private boolean remembered;

  /** One point of time by both clocks. */
  private record Moment(Instant clock, Instant ticker) {}

  KeyAge(Environment environment, Duration safe, Duration settling) {
    this.environment = environment;
    this.safe = safe;
    this.settling = settling;
  }

  /** Takes over what a journal knows, unless this process knows more. */
  void sent(Instant firstSentAt, Instant lastSentAt) {
    if (first == null) {
      first = moment(firstSentAt);
      remembered = true;
    }
    if (lost == null) {
      lost = moment(lastSentAt);
    }
  }

  /** The ticker as it was then, if the clock was right. */
  private Moment moment(Instant time) {
    Duration ago = Duration.between(time, environment.clock().instant());
    return new Moment(time, environment.ticker().instant().minus(ago));
  }

  private Moment now() {
    return new Moment(environment.clock().instant(), environment.ticker().instant());
  }

  /**
   * Returns when the request was first sent, by the clock as it is now: if it was ahead then and was
   * set right since, that is earlier than it said.
   */
  public Instant firstSentAt() {
    Instant now = environment.clock().instant();
    Moment since = first;
    if (since == null) {
      return now;
    }
    Instant byTicker = now.minus(Duration.between(since.ticker(), environment.ticker().instant()));
    return byTicker.isBefore(since.clock()) ? byTicker : since.clock();
  }

  /** Called before each send. */
  public void send() {
    if (first == null) {
      first = now();
    }
  }

  /** The response to a request was lost, so the service may be at work on it. */
  public void lost() {
    lost = now();
  }

  /** Returns how long ago the request was first sent, by whichever clock says more. */
  public Duration elapsed() {
    return Duration.between(firstSentAt(), environment.clock().instant());
  }

  /** Whether the service still remembers the key, so that the request may be sent again. */
  public boolean isSafe() {
    Moment since = first;
    if (since == null) {
      return true;
    }
    Duration byClock = Duration.between(since.clock(), environment.clock().instant());
    Duration byTicker = Duration.between(since.ticker(), environment.ticker().instant());
    return !isUnknown() && byClock.compareTo(safe) < 0 && byTicker.compareTo(safe) < 0;
  }

  /** Whether the request was sent at a time that has not come yet, so that its age is unknown. */
  public boolean isUnknown() {
    return remembered
        && first != null
        && Duration.between(first.clock(), environment.clock().instant())
                .compareTo(CLOCKS_DIFFER.negated())
            < 0;
  }

  /** Whether the service has finished its work on each request whose response was lost. */
  public boolean isSettled() {
    Moment since = lost;
    if (since == null) {
      return false;
    }
    Duration byClock = Duration.between(since.clock(), environment.clock().instant());
    Duration byTicker = Duration.between(since.ticker(), environment.ticker().instant());
    return byClock.compareTo(settling) >= 0 && byTicker.compareTo(settling) >= 0;
  }
}
