package dev.postqued.calendar;

import dev.postqued.environment.Environment;
import dev.postqued.jdbc.internal.Dialect;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Publishes the posts of calendars when they are due, by all the machines that share a database: each post goes out once, and
 * what a machine that died had begun is taken up by another within a minute, or when its claim in the journal of the client
 * has ended.
 *
 * <pre>{@code
 * try (PostCalendar calendar = PostCalendar.of(dataSource, outlet)) {
 *   calendar.importPosts("spring", posts);
 *   calendar.start();
 *   ...
 * }
 * }</pre>
 *
 * <p>The database is SQLite, a file for the machines of one computer, or PostgreSQL. A row for each post is the truth about
 * it: to import the same posts again changes nothing. A post is handed to the service when it is due, by the clock of the
 * database, and can be changed and canceled until then. Safe for use by several threads.
 */
public final class PostCalendar implements AutoCloseable {

  private static final int THREADS = 10;

  private final Machine machine;
  private boolean started;

  private PostCalendar(Machine machine) {
    this.machine = machine;
  }

  /**
   * Opens the calendars of a database, and makes its tables, whose names begin with {@code postqued_calendar}, if it has
   * none. Nothing is sent before {@link #start} or {@link #sendDue}.
   *
   * @param dataSource gives connections to SQLite or PostgreSQL; it is never closed
   * @param outlet publishes the posts
   * @return the calendars
   * @throws IllegalArgumentException if it is another database, too old, or an SQLite that is not a file
   * @throws dev.postqued.journal.JournalException if it cannot be reached, or its tables are of a later version
   */
  public static PostCalendar of(DataSource dataSource, Outlet outlet) {
    return of(dataSource, outlet, Duration.ofDays(1));
  }

  /**
   * Opens the calendars of a database, with another greatest age.
   *
   * @param dataSource as for {@link #of(DataSource, Outlet)}
   * @param outlet publishes the posts
   * @param greatestAge for how long after its time a post is still sent, when all machines were away or the service could
   *     not be reached; default one day. What is older is {@link PostState#MISSED}
   * @return the calendars
   */
  public static PostCalendar of(DataSource dataSource, Outlet outlet, Duration greatestAge) {
    Objects.requireNonNull(outlet, "outlet");
    if (greatestAge.isNegative() || greatestAge.isZero()) {
      throw new IllegalArgumentException("greatestAge must be positive, was " + greatestAge);
    }
    Dialect dialect = Dialect.of(Objects.requireNonNull(dataSource, "dataSource"));
    return new PostCalendar(
        new Machine(dataSource, dialect, outlet, Environment.system(), THREADS, greatestAge));
  }

  /**
   * Plans posts. One that is known and differs is changed or moved as long as it has not been begun; one that was refused,
   * missed or canceled is planned anew if it differs. Posts that are known and not among these stay as they are.
   *
   * @param calendar a name; ids are those of one calendar
   * @param posts the posts, with different ids; one without a time is due now
   * @return what has changed
   * @throws IllegalArgumentException if two have the same id; then nothing is planned
   */
  public ImportReport importPosts(String calendar, List<PlannedPost> posts) {
    return machine.importAll(named(calendar), posts);
  }

  /** Returns what is known of the posts of a calendar, in the order in which they are due. */
  public List<PostStatus> posts(String calendar) {
    return machine.posts(named(calendar));
  }

  /**
   * Returns what is known of a post.
   *
   * @param calendar its calendar
   * @param id its id
   * @return its state; empty if there is no such post
   */
  public Optional<PostStatus> find(String calendar, String id) {
    return machine.find(named(calendar), id);
  }

  /**
   * Cancels a post, as long as nobody has begun with it.
   *
   * @param calendar its calendar
   * @param id its id
   * @return whether it is canceled
   */
  public boolean cancel(String calendar, String id) {
    return machine.cancel(named(calendar), id);
  }

  /**
   * Begins a post that recurs, or changes it: its times that nobody has begun with are planned anew. The same post again
   * changes nothing. Times before now do not count.
   *
   * @param calendar its calendar
   * @param post the post
   */
  public void recur(String calendar, RecurringPost post) {
    machine.recur(named(calendar), Objects.requireNonNull(post, "post"));
  }

  /**
   * Ends a post that recurs. What it has sent stays known.
   *
   * @param calendar its calendar
   * @param id its id
   * @return whether there was such a post
   */
  public boolean endRecurring(String calendar, String id) {
    return machine.end(named(calendar), id);
  }

  /** Returns the posts of a calendar that recur, by id. Each of their times is in {@link #posts}, from a minute before. */
  public List<RecurringPost> recurring(String calendar) {
    return machine.recurring(named(calendar));
  }

  /**
   * Stops a calendar on all machines. What is under way ends as it does.
   *
   * @param calendar the calendar
   */
  public void pause(String calendar) {
    machine.pause(named(calendar), true);
  }

  /**
   * Lets a calendar go on. What has become due meanwhile is sent, unless it is too old.
   *
   * @param calendar the calendar
   */
  public void resume(String calendar) {
    machine.pause(named(calendar), false);
  }

  /**
   * Sends what is due now, in this thread: for programs that run from time to time.
   *
   * @return how many posts it has tried
   */
  public int sendDue() {
    return machine.sendDue();
  }

  /**
   * Begins to send posts when they are due, up to ten at the same time, until this is closed.
   *
   * @throws IllegalStateException if it has begun before
   */
  public synchronized void start() {
    if (started) {
      throw new IllegalStateException("the calendar was started before");
    }
    started = true;
    machine.start();
  }

  /** Ends that, and waits for what is under way for up to 30 seconds; what is not done then goes on elsewhere, or later. */
  @Override
  public synchronized void close() {
    if (started) {
      machine.stop();
      started = false;
    }
  }

  private static String named(String calendar) {
    if (calendar.isBlank()) {
      throw new IllegalArgumentException("calendar must not be blank; name it");
    }
    return calendar;
  }
}
