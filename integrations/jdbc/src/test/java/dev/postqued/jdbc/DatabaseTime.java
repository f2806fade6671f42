package dev.postqued.jdbc;

import dev.postqued.environment.Environment;
import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.support.VirtualTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Time that passes when somebody waits, for a database and for those who use it. */
public final class DatabaseTime {

  private final TestDatabase database;
  private final VirtualTime time = new VirtualTime();

  public DatabaseTime(TestDatabase database) {
    this.database = database;
    try {
      int unused = database.change("CREATE TABLE test_clock (now BIGINT)");
      unused = database.change("INSERT INTO test_clock VALUES (" + now() + ")");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a clock that agrees with the database whenever it is read: a sleep moves both, or neither. */
  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        synchronized (DatabaseTime.this) {
          return time.clock().instant();
        }
      }

      @Override
      public ZoneId getZone() {
        return time.clock().getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return time.clock().withZone(zone);
      }
    };
  }

  /** Returns the database as one that has this time. */
  public Dialect dialect() {
    return new Timed(database.dialect());
  }

  /** Each is another program. */
  SharedDatabase open() {
    return SharedDatabase.of(
        database.dataSource(),
        Environment.system().withClock(time.clock()).withSleeper(this::sleep),
        dialect());
  }

  public synchronized void sleep(Duration duration) {
    time.sleep(duration);
    try {
      int unused = database.change("UPDATE test_clock SET now = " + now());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long now() {
    return time.clock().millis();
  }

  /** A database whose clock a test moves. */
  private record Timed(Dialect dialect) implements Dialect {

    @Override
    public String now() {
      return "(SELECT now FROM test_clock)";
    }

    @Override
    public String product() {
      return dialect.product();
    }

    @Override
    public String scripts() {
      return dialect.scripts();
    }

    @Override
    public String forUpdate() {
      return dialect.forUpdate();
    }

    @Override
    public void check(Connection connection) throws SQLException {
      dialect.check(connection);
    }

    @Override
    public Transaction begin(Connection connection) throws SQLException {
      return dialect.begin(connection);
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
      dialect.prepare(connection);
    }

    @Override
    public void lockSchema(Sql sql) throws SQLException {
      dialect.lockSchema(sql);
    }

    @Override
    public boolean hasTable(Sql sql, String name) throws SQLException {
      return dialect.hasTable(sql, name);
    }

    @Override
    public boolean isPassing(SQLException e) {
      return dialect.isPassing(e);
    }
  }
}
