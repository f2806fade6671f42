package dev.postqued.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Keeps connections open, as the pools of programs do. */
final class Pool implements AutoCloseable {

  private final DataSource source;
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  Pool(DataSource source) {
    this.source = source;
  }

  DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Connection known = idle.poll();
              return lent(known == null ? source.getConnection() : known);
            });
  }

  private Connection lent(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                idle.add(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() throws Exception {
    for (Connection connection : idle) {
      connection.close();
    }
  }
}
