package dev.postqued.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What differs between the databases. */
interface Dialect {

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

  /** Begins a transaction that survives a crash once it is committed. */
  Transaction begin(Connection connection) throws SQLException;

  /** Waits until no other program changes the tables, up to the end of the transaction. */
  void lockSchema(Sql sql) throws SQLException;

  /** Returns whether the tables exist. */
  boolean hasTables(Sql sql) throws SQLException;

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
