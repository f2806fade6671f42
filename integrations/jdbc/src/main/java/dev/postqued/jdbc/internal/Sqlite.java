package dev.postqued.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** SQLite, in a file that the programs of one machine share. */
public final class Sqlite implements Dialect {

  public static final String NAME = "SQLite";

  /** The first version that tells the time in milliseconds. */
  private static final String OLDEST = "3.42.0";

  /** How long a transaction waits for that of another program. */
  private static final int PATIENCE = 20_000;

  private static final int ATTEMPTS = 20;

  private static final int BUSY = 5;
  private static final int LOCKED = 6;

  /** Others opened and closed the file all the time: no transaction could begin. */
  private static final int PROTOCOL = 15;

  @Override
  public String product() {
    return NAME;
  }

  @Override
  public String scripts() {
    return "sqlite";
  }

  @Override
  public String now() {
    return "CAST(round(unixepoch('subsec') * 1000) AS INTEGER)";
  }

  /** A transaction has the whole file for itself. */
  @Override
  public String forUpdate() {
    return "";
  }

  @Override
  public void check(Connection connection) throws SQLException {
    Sql sql = new Sql(connection);
    sql.run("PRAGMA busy_timeout = " + PATIENCE);
    if (sql.number("SELECT unixepoch('subsec') > unixepoch()") == null) {
      String version = sql.rows("SELECT sqlite_version()", row -> row.getString(1)).get(0);
      throw new IllegalArgumentException(
          "dataSource must have SQLite " + OLDEST + " or newer, was " + version);
    }
    List<String> mode = writtenAhead(sql);
    if (!mode.equals(List.of("wal"))) {
      throw new IllegalArgumentException(
          "dataSource must lead to a file on a disk of this machine, where SQLite can write its log"
              + " ahead; the mode of its journal was "
              + mode);
    }
  }

  /** Of programs that open a new file at the same time one is told that it is busy, without a wait. */
  private List<String> writtenAhead(Sql sql) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return sql.rows("PRAGMA journal_mode = WAL", row -> row.getString(1));
      } catch (SQLException e) {
        if (!isPassing(e) || attempt == ATTEMPTS) {
          throw e;
        }
        // This waits for whoever has the file.
        sql.run("BEGIN IMMEDIATE");
        sql.run("ROLLBACK");
      }
    }
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    Sql sql = new Sql(connection);
    sql.run("PRAGMA busy_timeout = " + PATIENCE);
    sql.run("PRAGMA synchronous = FULL");
  }

  @Override
  public Transaction begin(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(true);
    prepare(connection);
    Sql sql = new Sql(connection);
    // Not deferred: one that reads before it writes would fail instead of waiting.
    sql.run("BEGIN IMMEDIATE");
    return new ImmediateTransaction(connection, sql, autoCommit);
  }

  private record ImmediateTransaction(Connection connection, Sql sql, boolean autoCommit)
      implements Transaction {

    @Override
    public void commit() throws SQLException {
      sql.run("COMMIT");
    }

    @Override
    public void rollback() throws SQLException {
      sql.run("ROLLBACK");
    }

    @Override
    public void end() throws SQLException {
      connection.setAutoCommit(autoCommit);
    }
  }

  @Override
  public void lockSchema(Sql sql) {
    // The transaction has the lock.
  }

  @Override
  public boolean hasTable(Sql sql, String name) throws SQLException {
    return sql.number("SELECT 1 FROM sqlite_master WHERE name = ?", name) != null;
  }

  @Override
  public boolean isPassing(SQLException e) {
    int code = e.getErrorCode() & 0xff;
    return code == BUSY || code == LOCKED || code == PROTOCOL;
  }
}
