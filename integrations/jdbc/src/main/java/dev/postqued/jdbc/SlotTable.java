package dev.postqued.jdbc;

import dev.postqued.environment.Randomness;
import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.Sessions;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.limits.Budget;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of the slots of one account. A transaction has all slots of a budget for itself. */
final class SlotTable {

  private static final String OF_BUDGET = " WHERE account = ? AND budget = ?";

  /** The clock of a database has milliseconds, so a difference may be two less than what has passed. */
  private static final long ROUNDING = 2;

  /** Nobody waits longer, and a date does not overflow. */
  private static final Duration LONGEST_PAUSE = Duration.ofDays(366);

  private final Sessions sessions;
  private final String account;
  private final Duration margin;
  private final Duration lease;
  private final Randomness randomness;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  SlotTable(
      Sessions sessions, String account, Duration margin, Duration lease, Randomness randomness) {
    this.sessions = sessions;
    this.account = account;
    this.margin = margin;
    this.lease = lease;
    this.randomness = randomness;
  }

  /**
   * A slot that is held.
   *
   * @param window the length of its window in milliseconds
   * @param slot its number
   * @param freeSince since when it was free
   */
  private record Taken(long window, int slot, long freeSince) {}

  /** The slots that one request holds, one of each window. */
  final class Grant {

    private final Budget budget;
    private final String holder;
    private final List<Taken> slots;

    private Grant(Budget budget, String holder, List<Taken> slots) {
      this.budget = budget;
      this.holder = holder;
      this.slots = slots;
    }

    /** The slots are free a window later. */
    void end() {
      give(slot -> dialect().now() + " + " + cycle(slot.window()));
    }

    /** The slots are as free as they were. */
    void undo() {
      give(slot -> String.valueOf(slot.freeSince()));
    }

    private void give(Function<Taken, String> freeAt) {
      int unused =
          sessions.own(
              SlotTable::failure,
              sql -> {
                int given = 0;
                for (Taken slot : slots) {
                  given +=
                      sql.change(
                          "UPDATE postqued_slot SET holder = NULL, free_at = "
                              + freeAt.apply(slot)
                              + OF_BUDGET
                              + " AND window_length = ? AND slot = ? AND holder = ?",
                          account,
                          budget.name(),
                          slot.window(),
                          slot.slot(),
                          holder);
                }
                return given;
              });
    }
  }

  /**
   * The result of an attempt to take a slot of each window.
   *
   * @param grant the slots; null if one window had none
   * @param slots all slots before the attempt
   */
  record Attempt(@Nullable Grant grant, SlotsOfBudget slots) {}

  Attempt take(Budget budget) {
    makeRow(budget);
    String holder = randomness.id().toString();
    return sessions.own(
        SlotTable::failure,
        sql -> {
          SlotsOfBudget slots = read(sql, budget, dialect().forUpdate());
          if (!slots.isFree()) {
            return new Attempt(null, slots);
          }
          List<Taken> taken = new ArrayList<>();
          for (SlotsOfBudget.Window window : slots.windows()) {
            SlotsOfBudget.Slot slot = window.first();
            hold(sql, budget, window, slot, holder);
            taken.add(new Taken(window.length(), slot.number(), slot.freeAt()));
          }
          return new Attempt(new Grant(budget, holder, taken), slots);
        });
  }

  private void hold(
      Sql sql, Budget budget, SlotsOfBudget.Window window, SlotsOfBudget.Slot slot, String holder)
      throws SQLException {
    String freeAt = dialect().now() + " + " + (lease.toMillis() + window.cycle());
    int unused =
        sql.change(
            "INSERT INTO postqued_slot (account, budget, window_length, slot, holder, free_at)"
                + " VALUES (?, ?, ?, ?, ?, "
                + freeAt
                + ") ON CONFLICT (account, budget, window_length, slot)"
                + " DO UPDATE SET holder = excluded.holder, free_at = excluded.free_at",
            account,
            budget.name(),
            window.length(),
            slot.number(),
            holder);
  }

  SlotsOfBudget look(Budget budget) {
    makeRow(budget);
    return sessions.own(SlotTable::failure, sql -> read(sql, budget, ""));
  }

  void pause(Budget budget, Duration wait) {
    makeRow(budget);
    Duration length = wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
    String until = dialect().now() + " + " + Math.max(0, length.toMillis() + ROUNDING);
    int unused =
        sessions.own(
            SlotTable::failure,
            sql ->
                sql.change(
                    "UPDATE postqued_budget SET paused_until = CASE WHEN paused_until > "
                        + until
                        + " THEN paused_until ELSE "
                        + until
                        + " END"
                        + OF_BUDGET,
                    account,
                    budget.name()));
  }

  private SlotsOfBudget read(Sql sql, Budget budget, String lock) throws SQLException {
    Long pausedUntil =
        sql.number(
            "SELECT paused_until FROM postqued_budget" + OF_BUDGET + lock, account, budget.name());
    // Only now, when the lock is there.
    Long now = sql.number("SELECT " + dialect().now());
    if (pausedUntil == null || now == null) {
      throw new SQLException("the row of the budget " + budget.name() + " was deleted");
    }
    SlotsOfBudget.Builder slots = new SlotsOfBudget.Builder(now, pausedUntil);
    for (Budget.Window window : budget.windows()) {
      slots.window(window.length().toMillis(), cycle(window.length().toMillis()), window.permits());
    }
    List<Boolean> unused =
        sql.rows(
            "SELECT window_length, slot, free_at, holder FROM postqued_slot" + OF_BUDGET,
            row ->
                slots.slot(row.getLong(1), row.getInt(2), row.getLong(3), row.getString(4) != null),
            account,
            budget.name());
    return slots.build();
  }

  /** The row that stands for the lock of a budget. */
  private void makeRow(Budget budget) {
    if (!known.contains(budget.name())) {
      int unused =
          sessions.own(
              SlotTable::failure,
              sql ->
                  sql.change(
                      "INSERT INTO postqued_budget (account, budget) VALUES (?, ?)"
                          + " ON CONFLICT (account, budget) DO NOTHING",
                      account,
                      budget.name()));
      known.add(budget.name());
    }
  }

  private long cycle(long window) {
    return window + margin.toMillis() + ROUNDING;
  }

  private Dialect dialect() {
    return sessions.dialect();
  }

  private static DatabaseException failure(String words, Throwable cause) {
    return new DatabaseException(
        "The database of the rate limiter failed; make sure that it can be reached, and repeat the"
            + " call. "
            + words,
        cause);
  }
}
