package dev.postqued.calendar;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the database, for db-scheduler: that of a machine may be wrong by a day, and would send everything a day too
 * early. Between two looks it goes by the ticker of the machine.
 */
final class DatabaseClock implements Clock {

  private static final Duration TRUSTED = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final java.time.Clock ticker;

  private @Nullable Reading last;

  DatabaseClock(Ledger ledger, java.time.Clock ticker) {
    this.ledger = ledger;
    this.ticker = ticker;
  }

  private record Reading(Instant time, Instant tick) {

    Instant at(Instant now) {
      return time.plus(Duration.between(tick, now));
    }

    boolean isFresh(Instant now) {
      return Duration.between(tick, now).compareTo(TRUSTED) < 0;
    }
  }

  @Override
  public Instant now() {
    Reading reading = reading();
    Instant tick = ticker.instant();
    if (reading == null || !reading.isFresh(tick)) {
      reading = new Reading(Instant.ofEpochMilli(ledger.now()), tick);
      remember(reading);
    }
    return reading.at(tick);
  }

  private synchronized @Nullable Reading reading() {
    return last;
  }

  private synchronized void remember(Reading reading) {
    last = reading;
  }
}
