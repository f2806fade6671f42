package dev.postqued.calendar;

import dev.postqued.environment.Environment;
import dev.postqued.jdbc.internal.Dialect;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** One of the machines that share a database of calendars. */
final class Machine {

  private static final int AT_ONCE = 500;

  private final Ledger ledger;
  private final Courier courier;
  private final Planner planner;
  private final Rounds rounds;

  /**
   * Opens the tables, and makes them if there are none. Starts nothing.
   *
   * @param source the database
   * @param dialect what it is
   * @param outlet publishes posts
   * @param environment its ticker
   * @param threads how many posts are sent at the same time
   * @param greatestAge for how long after its time a post is still sent
   */
  public Machine(
      DataSource source,
      Dialect dialect,
      Outlet outlet,
      Environment environment,
      int threads,
      Duration greatestAge) {
    this.ledger = Ledger.open(source, dialect);
    this.courier = new Courier(ledger, outlet, greatestAge);
    this.planner = new Planner(ledger);
    this.rounds = new Rounds(source, ledger, planner, courier, environment.ticker(), threads);
  }

  /** Plans posts, or changes those that can still be changed. */
  public ImportReport importAll(String calendar, List<PlannedPost> posts) {
    Set<String> ids = new HashSet<>();
    for (PlannedPost post : posts) {
      if (!ids.add(post.id())) {
        throw new IllegalArgumentException(
            "posts must have different ids, and several have '" + post.id() + "'");
      }
    }
    return new Import(ledger, calendar).run(posts);
  }

  /** Returns what is known of the posts of a calendar, in the order in which they are due. */
  public List<PostStatus> posts(String calendar) {
    return ledger.all(calendar).stream().map(Entry::status).toList();
  }

  /** Returns what is known of a post. */
  public Optional<PostStatus> find(String calendar, String id) {
    return ledger.transact(sql -> ledger.find(sql, calendar, id)).map(Entry::status);
  }

  /** Cancels a post that nobody has begun with; returns whether it is canceled. */
  public boolean cancel(String calendar, String id) {
    return ledger.transact(
        sql -> {
          Entry entry = ledger.find(sql, calendar, id).orElse(null);
          if (entry == null || entry.state() != PostState.PLANNED) {
            return entry != null && entry.state() == PostState.CANCELED;
          }
          return ledger.move(sql, entry, PostState.CANCELED, Outcome.of(entry));
        });
  }

  /** Begins a recurring post, or changes it for the times that nobody has begun with. */
  public void recur(String calendar, RecurringPost post) {
    planner.write(calendar, post);
  }

  /** Ends a recurring post; returns whether there was one. */
  public boolean end(String calendar, String id) {
    return planner.end(calendar, id);
  }

  /** Returns the recurring posts of a calendar, by id. */
  public List<RecurringPost> recurring(String calendar) {
    return planner.all(calendar);
  }

  /** Stops a calendar, or lets it go on. */
  public void pause(String calendar, boolean paused) {
    ledger.pause(calendar, paused);
  }

  /** Sends what is due, in this thread, and returns how many posts it looked at. */
  public int sendDue() {
    planner.plan();
    int looked = 0;
    List<Entry> due = ledger.openUntil(ledger.now(), AT_ONCE);
    while (!due.isEmpty()) {
      for (Entry entry : due) {
        var unused = courier.look(entry.number());
        looked++;
      }
      due = ledger.openUntil(ledger.now(), AT_ONCE);
    }
    return looked;
  }

  /** Begins to look at posts when it is time. */
  public void start() {
    rounds.start();
  }

  /** Ends that, and waits for what is under way. */
  public void stop() {
    rounds.stop();
  }
}
