package dev.postqued.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source whose database is lost before a certain connection, or at its commit. */
final class FragileDataSource {

  /** Where it is lost. */
  enum Where {
    CONNECTING,
    WORKING
  }

  private final DataSource source;
  private final AtomicInteger connections = new AtomicInteger();
  private volatile int lostFrom = Integer.MAX_VALUE;
  private volatile Where where = Where.CONNECTING;

  FragileDataSource(DataSource source) {
    this.source = source;
  }

  /** Loses the database from the next connections on: after so many that still work. */
  void loseAfter(int working, Where place) {
    where = place;
    lostFrom = connections.get() + working + 1;
  }

  void recover() {
    lostFrom = Integer.MAX_VALUE;
  }

  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              boolean lost = connections.incrementAndGet() >= lostFrom;
              if (lost && where == Where.CONNECTING) {
                throw new SQLException("connection refused", "08001");
              }
              Connection connection = source.getConnection();
              return lost ? broken(connection) : connection;
            });
  }

  private Connection broken(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                connection.close();
                throw new SQLException("connection reset", "08006");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
