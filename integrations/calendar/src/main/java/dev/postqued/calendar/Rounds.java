package dev.postqued.calendar;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.postqued.jdbc.internal.PostgreSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Looks at posts when it is time, with db-scheduler: of all machines one looks at a post, and what a dead one was about to
 * look at goes to another. Its table has only what is due within a minute; the ledger has the rest.
 */
final class Rounds {

  /** A machine that has not been heard of for four heartbeats is dead. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration HORIZON = Duration.ofMinutes(1);
  private static final Duration FILLING = Duration.ofSeconds(5);
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(30);
  private static final int AT_MOST = 2_000;

  private final Ledger ledger;
  private final Planner planner;
  private final Scheduler scheduler;
  private final CustomTask<Void> post;

  Rounds(
      DataSource source,
      Ledger ledger,
      Planner planner,
      Courier courier,
      Clock ticker,
      int threads) {
    this.ledger = ledger;
    this.planner = planner;
    this.post =
        Tasks.custom("post", Void.class)
            .onFailureReschedule(FixedDelay.of(HEARTBEAT))
            .onDeadExecutionRevive()
            .execute((instance, context) -> afterwards(courier.look(number(instance.getId()))));
    RecurringTask<Void> filling =
        Tasks.recurring("fill", FixedDelay.of(FILLING)).execute((instance, context) -> fill());
    this.scheduler =
        new SchedulerBuilder(new PatientConnections(source, ledger.dialect()), List.of(post))
            .startTasks(filling)
            .tableName(Ledger.TASKS)
            .jdbcCustomization(customization())
            .clock(new DatabaseClock(ledger, ticker))
            .threads(threads)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(STOPPING)
            .build();
  }

  private JdbcCustomization customization() {
    return ledger.dialect().product().equals(PostgreSql.NAME)
        ? new PostgreSqlJdbcCustomization(true, true)
        : new SqliteJdbcCustomization();
  }

  private static long number(String instance) {
    return Long.parseLong(instance);
  }

  private static CompletionHandler<Void> afterwards(OptionalLong lookAgain) {
    return (complete, operations) -> {
      if (lookAgain.isPresent()) {
        operations.reschedule(complete, Instant.ofEpochMilli(lookAgain.getAsLong()));
      } else {
        operations.remove();
      }
    };
  }

  /** Hands what is due soon to db-scheduler, which knows what it already has. */
  private void fill() {
    planner.plan();
    long until = ledger.now() + HORIZON.toMillis();
    for (Entry entry : ledger.withoutTaskUntil(until, AT_MOST)) {
      boolean unused =
          scheduler.scheduleIfNotExists(
              post.instance(String.valueOf(entry.number())), Instant.ofEpochMilli(entry.nextAt()));
    }
  }

  void start() {
    scheduler.start();
  }

  /** Waits for what is under way, for up to 30 seconds. */
  void stop() {
    scheduler.stop();
  }
}
