package dev.postqued.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL. */
public final class PostgreSql implements Dialect {

  public static final String NAME = "PostgreSQL";

  /** The oldest major version whose syntax suffices. */
  private static final int OLDEST = 12;

  /** An arbitrary number that stands for the tables of this library. */
  private static final long LOCK = 0x706f737471756564L;

  @Override
  public String product() {
    return NAME;
  }

  @Override
  public String scripts() {
    return "postgresql";
  }

  @Override
  public String now() {
    // Not now(), which is the start of the transaction: locks are waited for in between.
    return "CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)";
  }

  @Override
  public String forUpdate() {
    return " FOR UPDATE";
  }

  @Override
  public void check(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new IllegalArgumentException(
          "dataSource must lead to PostgreSQL " + OLDEST + " or newer, was " + version);
    }
  }

  @Override
  public void prepare(Connection connection) {
    // A lock is waited for, and a commit is forced to the disk, unless its owner has decided
    // otherwise.
  }

  @Override
  public Transaction begin(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    if (!autoCommit) {
      // What a pool has done with it before is over.
      connection.rollback();
    }
    int isolation = connection.getTransactionIsolation();
    if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    connection.setAutoCommit(false);
    new Sql(connection)
        .run(
            "SELECT set_config('synchronous_commit', 'on', true)"
                + " WHERE current_setting('synchronous_commit') = 'off'");
    return new JdbcTransaction(connection, isolation, autoCommit);
  }

  private record JdbcTransaction(Connection connection, int isolation, boolean autoCommit)
      implements Transaction {

    @Override
    public void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void rollback() throws SQLException {
      connection.rollback();
    }

    @Override
    public void end() throws SQLException {
      connection.setAutoCommit(autoCommit);
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(isolation);
      }
    }
  }

  @Override
  public void lockSchema(Sql sql) throws SQLException {
    sql.run("SELECT pg_advisory_xact_lock(" + LOCK + ")");
  }

  @Override
  public boolean hasTable(Sql sql, String name) throws SQLException {
    return sql.number("SELECT 1 WHERE to_regclass(?) IS NOT NULL", name) != null;
  }

  @Override
  public boolean isPassing(SQLException e) {
    // Two transactions that cannot be put in an order, and a deadlock.
    return "40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState());
  }
}
