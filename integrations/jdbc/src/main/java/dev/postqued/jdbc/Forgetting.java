package dev.postqued.jdbc;

import dev.postqued.environment.Environment;
import dev.postqued.jdbc.internal.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * When finished entries are deleted. A clock of the database that was moved ahead must not make it forget: so
 * what counts is never later than the time that has passed since this journal first asked for the time.
 */
final class Forgetting {

  private static final Duration PAUSE = Duration.ofHours(1);

  /** So that one begin does not take long. */
  private static final int MOST = 1000;

  private final Clock ticker;
  private final AtomicReference<@Nullable Instant> next = new AtomicReference<>();
  private final AtomicReference<@Nullable Start> start = new AtomicReference<>();

  private record Start(long time, Instant at) {}

  Forgetting(Environment environment) {
    this.ticker = environment.ticker();
  }

  /** Returns whether to forget now; true once in a while. */
  boolean isDue() {
    Instant now = ticker.instant();
    Instant due = next.get();
    return (due == null || !now.isBefore(due)) && next.compareAndSet(due, now.plus(PAUSE));
  }

  boolean forget(Sql sql, EntryTable table) throws SQLException {
    long time = table.now(sql);
    Instant now = ticker.instant();
    Start known = start.get();
    if (known == null) {
      known = new Start(time, now);
      start.set(known);
    }
    long passed = known.time() + Duration.between(known.at(), now).toMillis();
    return table.forget(sql, Math.min(time, passed), MOST) > 0;
  }
}
