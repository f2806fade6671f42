package dev.postqued.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions, each on a connection of its own or in one of the caller. */
public final class Sessions {

  private static final int ATTEMPTS = 5;

  private final DataSource source;
  private final Dialect dialect;

  /** Not static: each database has its own. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Connection> joined = new ThreadLocal<>();

  public Sessions(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** What is done in a transaction. It may be repeated. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Sql sql) throws SQLException;
  }

  /** No connection was there, so that nothing was done. */
  private static final class NotConnected extends SQLException {

    private static final long serialVersionUID = 1L;

    private NotConnected(SQLException cause) {
      super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    }
  }

  /** Lets this thread work in a transaction that the caller has begun and will end. */
  public <T> T join(Connection connection, Supplier<T> work) {
    Connection before = joined.get();
    joined.set(connection);
    try {
      return work.get();
    } finally {
      if (before == null) {
        joined.remove();
      } else {
        joined.set(before);
      }
    }
  }

  /** Returns whether this thread works in a transaction of the caller. */
  public boolean isJoined() {
    return joined.get() != null;
  }

  /** Works in the transaction of the caller, if there is one, and in a transaction of its own if not. */
  public <T> T joinedOrOwn(BiFunction<String, Throwable, RuntimeException> failure, Work<T> work) {
    Connection connection = joined.get();
    if (connection == null) {
      return own(failure, work);
    }
    try {
      return work.in(new Sql(connection));
    } catch (SQLException e) {
      throw failure.apply(words(e), e);
    }
  }

  /**
   * Works in a transaction of its own, which is committed when this returns. An interrupt does not stop
   * it, and is there afterwards.
   */
  public <T> T own(BiFunction<String, Throwable, RuntimeException> failure, Work<T> work) {
    boolean interrupted = false;
    try {
      for (int attempt = 1; ; attempt++) {
        interrupted |= Thread.interrupted();
        try {
          return transact(work);
        } catch (SQLException e) {
          boolean disturbed = Thread.interrupted();
          interrupted |= disturbed;
          boolean again = dialect.isPassing(e) || (disturbed && e instanceof NotConnected);
          if (!again || attempt == ATTEMPTS) {
            throw failure.apply(words(e), e);
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String words(SQLException e) {
    return dialect.product() + " says: " + e.getMessage();
  }

  private <T> T transact(Work<T> work) throws SQLException {
    try (Connection connection = connect()) {
      Dialect.Transaction transaction = dialect.begin(connection);
      boolean committed = false;
      try {
        T result = work.in(new Sql(connection));
        transaction.commit();
        committed = true;
        transaction.end();
        return result;
      } finally {
        if (!committed) {
          undo(transaction);
        }
      }
    }
  }

  private Connection connect() throws SQLException {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new NotConnected(e);
    }
  }

  /** What fails here has failed before, and that is thrown. */
  private static void undo(Dialect.Transaction transaction) {
    try {
      transaction.rollback();
      transaction.end();
    } catch (SQLException e) {
      // A broken connection ends its transaction.
    }
  }
}
