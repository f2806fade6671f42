package dev.postqued.jdbc.internal;

import dev.postqued.journal.JournalException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What differs between the databases. */
public interface Dialect {

  /**
   * Recognises a database, and refuses one that cannot keep what this project promises.
   *
   * @throws IllegalArgumentException if it is another database, too old, or an SQLite that is not a file
   * @throws JournalException if it cannot be reached
   */
  static Dialect of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      Dialect dialect =
          switch (product) {
            case PostgreSql.NAME -> new PostgreSql();
            case Sqlite.NAME -> new Sqlite();
            default ->
                throw new IllegalArgumentException(
                    "dataSource must lead to PostgreSQL or SQLite, was " + product);
          };
      dialect.check(connection);
      return dialect;
    } catch (SQLException e) {
      throw new JournalException(
          "The database of the journal cannot be reached; check its address, user and password. It"
              + " says: "
              + e.getMessage(),
          e);
    }
  }

  /** Returns the name of the database, as its driver tells it. */
  String product();

  /** Returns the folder of the scripts. */
  String scripts();

  /** Returns an expression for the time of the database in milliseconds since 1970. */
  String now();

  /** Returns what makes a query lock its rows until the end of the transaction. */
  String forUpdate();

  /** Refuses a database that cannot keep what the journal promises. */
  void check(Connection connection) throws SQLException;

  /** Makes a connection wait for others and keep what it has committed, for code that ends its own transactions. */
  void prepare(Connection connection) throws SQLException;

  /** Begins a transaction that survives a crash once it is committed. */
  Transaction begin(Connection connection) throws SQLException;

  /** Waits until no other program changes the tables, up to the end of the transaction. */
  void lockSchema(Sql sql) throws SQLException;

  /** Returns whether a table exists. */
  boolean hasTable(Sql sql, String name) throws SQLException;

  /** Returns whether the same transaction may succeed if it is repeated; nothing of it was done. */
  boolean isPassing(SQLException e);

  /** A transaction, which leaves the connection as it was. */
  interface Transaction {

    void commit() throws SQLException;

    void rollback() throws SQLException;

    /** Restores the settings of the connection. */
    void end() throws SQLException;
  }
}
