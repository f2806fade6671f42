package dev.postqued.jdbc;

import dev.postqued.environment.Environment;
import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.Schema;
import dev.postqued.jdbc.internal.Sessions;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.limits.RateLimiter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A journal and a rate limiter in a database, for programs on any number of machines: PostgreSQL 12 or
 * newer, or SQLite 3.42 or newer in a file that the programs of one machine share. Immutable and safe for
 * use by several threads.
 *
 * <pre>{@code
 * SharedDatabase database = SharedDatabase.of(dataSource);
 * Journal journal = database.journal();
 * PostQued client = PostQued.builder(apiKey)
 *     .journal(journal)
 *     .rateLimiter(database.rateLimiter("postqued:acme"))
 *     .build();
 * }</pre>
 *
 * <p>The data source is the caller's: it is never closed, and each operation takes one connection and gives
 * it back with the settings it had. A pool saves connecting each time. The driver is the caller's as well.
 *
 * <p>The tables, whose names begin with {@code postqued_}, are made the first time; that needs the right to
 * do so. They lie where the connection finds tables without a schema. The scripts are beside this class in
 * the jar ({@code postgresql/1.sql}, {@code sqlite/1.sql}) for those who run them by hand.
 *
 * <p>What counts is the clock of the database. With SQLite that is the clock of the machine: while it is
 * wrong, claims end, and requests are counted, too early or too late by as much as it was moved.
 *
 * <p>What was stored survives a crash of the programs and of the database, as far as the database keeps what
 * it has acknowledged. A replica of PostgreSQL that takes over and lacks the last transactions lacks posts
 * that were sent; have it replicate synchronously. SQLite needs a disk of this machine, not one of the
 * network.
 */
public final class SharedDatabase {

  /** The version of the tables: the number of the last script. */
  static final int VERSION = 1;

  private static final Duration MARGIN = Duration.ofMillis(100);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Sessions sessions;
  private final Environment environment;
  private final Duration margin;
  private final Duration lease;

  private SharedDatabase(
      Sessions sessions, Environment environment, Duration margin, Duration lease) {
    this.sessions = sessions;
    this.environment = environment;
    this.margin = margin;
    this.lease = lease;
  }

  /**
   * Opens a database, and makes its tables if it has none.
   *
   * @param dataSource gives connections to PostgreSQL or SQLite, with the right to read and write
   * @return the database; nothing of it has to be closed
   * @throws IllegalArgumentException if it is another database, too old, or an SQLite that is not a file
   * @throws JournalException if it cannot be reached, its tables cannot be made, or they are of a later
   *     version, which are left as they are
   */
  public static SharedDatabase of(DataSource dataSource) {
    return of(dataSource, Environment.system());
  }

  /**
   * Opens a database, in an environment that a test has made.
   *
   * @param dataSource gives the connections
   * @param environment its threads, randomness and ticker, for the waits of the limiter
   * @return the database
   * @see #of(DataSource)
   */
  public static SharedDatabase of(DataSource dataSource, Environment environment) {
    return of(
        dataSource, environment, Dialect.of(Objects.requireNonNull(dataSource, "dataSource")));
  }

  static SharedDatabase of(DataSource dataSource, Environment environment, Dialect dialect) {
    Sessions sessions = new Sessions(dataSource, dialect);
    schema(dialect).update(sessions);
    return new SharedDatabase(sessions, environment, MARGIN, LEASE);
  }

  static Schema schema(Dialect dialect) {
    return new Schema(dialect, SharedDatabase.class, "postqued-jdbc", "postqued_schema", VERSION);
  }

  /**
   * Sets how much longer than a window a permit is not given again, for services that count coarsely.
   *
   * @param time from zero to a day; default 100 ms
   * @return a database with this margin
   */
  public SharedDatabase withMargin(Duration time) {
    return new SharedDatabase(sessions, environment, between("margin", time, Duration.ZERO), lease);
  }

  /**
   * Sets when a permit that was not closed is taken for that of a dead program. It must be longer than any
   * request is under way before the service counts it; a shorter one frees the permits of a program that
   * was killed earlier.
   *
   * @param time from a second to a day; default 5 minutes
   * @return a database with this lease
   */
  public SharedDatabase withLease(Duration time) {
    return new SharedDatabase(
        sessions, environment, margin, between("lease", time, Duration.ofSeconds(1)));
  }

  private static Duration between(String name, Duration time, Duration least) {
    if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be between " + least + " and " + LONGEST + ", was " + time);
    }
    return time;
  }

  /**
   * Returns a journal in this database.
   *
   * <p>A claim ends when it is released or its time is over; that a program has died, the database cannot
   * know. What a killed program had claimed, others take up when the claim is over: with the default limits
   * of a client after five minutes.
   *
   * <p>Finished entries are deleted now and then once their time is over, by the clock of the database.
   *
   * @return the journal, to be closed after the client; closing it closes nothing else
   */
  public Journal journal() {
    return new DatabaseJournal(sessions, environment);
  }

  /**
   * Returns a limiter whose budgets are shared by all programs that name the same account. Each permit of
   * a window is a slot in a table, which is free again a window after its response has arrived. The service
   * therefore never counts more than the budget, whether its windows slide or are fixed, as long as
   * nobody else uses the account.
   *
   * <p>Within one limiter callers are served in the order in which they came; between limiters, who comes
   * first is chance, and {@code waiting} of a state counts those of this limiter. Where programs declare
   * different numbers of permits for a window, each keeps to its own. If the database fails, no permit is
   * given ({@link DatabaseException}); one that could not be given back is free after its lease.
   *
   * @param account names the service and the account or key whose requests are counted together, such as
   *     {@code postqued:acme}; not the key itself, since it stands in the database
   * @return the limiter
   * @throws IllegalArgumentException if the name is empty
   */
  public RateLimiter rateLimiter(String account) {
    if (account.isBlank()) {
      throw new IllegalArgumentException("account must not be empty; name whose budgets they are");
    }
    return new DatabaseRateLimiter(
        new SlotTable(sessions, account, margin, lease, environment.randomness()), environment);
  }

  /**
   * Lets the journals of this database work in a transaction of the caller, in this thread: what is
   * enqueued by the work is stored if the transaction is committed, and not if it is rolled back. Then
   * {@code resume()} of any client of the account publishes it.
   *
   * <p>Nothing can be sent meanwhile, since a transaction that is rolled back would forget it: a journal
   * refuses to record more than the begin of a post. Until the transaction ends, others wait who use the
   * same key, and with SQLite all others.
   *
   * @param connection a connection to the same database, with auto-commit off; it is neither committed nor
   *     rolled back nor closed. After an exception, roll it back
   * @param work enqueues posts, in this thread
   * @param <T> the type of its result
   * @return what the work returned
   * @throws IllegalArgumentException if the connection commits each statement by itself
   * @throws JournalException if the connection fails
   */
  public <T> T inTransaction(Connection connection, Supplier<T> work) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "connection must have auto-commit off, so that you commit what it stores");
      }
    } catch (SQLException e) {
      throw new JournalException("The connection is broken: " + e.getMessage(), e);
    }
    return sessions.join(connection, work);
  }
}
