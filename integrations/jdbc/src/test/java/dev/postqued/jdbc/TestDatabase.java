package dev.postqued.jdbc;

import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.PostgreSql;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.jdbc.internal.Sqlite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** An empty database for each test, which other programs open by its address. */
public abstract class TestDatabase implements BeforeEachCallback, AfterEachCallback {

  private String url = "";

  /** A schema of its own in a server that all tests share. */
  public static TestDatabase postgreSql() {
    return new PostgreSqlSchema();
  }

  /** A file of its own. */
  public static TestDatabase sqlite() {
    return new SqliteFile();
  }

  /** What both databases must do is tested with both. */
  public static Stream<TestDatabase> both() {
    return Stream.of(postgreSql(), sqlite());
  }

  /** Opens a database by its address. */
  public static DataSource open(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      SQLiteDataSource file = new SQLiteDataSource();
      file.setUrl(url);
      return file;
    }
    PGSimpleDataSource server = new PGSimpleDataSource();
    server.setUrl(url);
    return server;
  }

  public final String url() {
    return url;
  }

  public final DataSource dataSource() {
    return open(url);
  }

  public final Connection connection() throws SQLException {
    Connection connection = dataSource().getConnection();
    dialect().prepare(connection);
    return connection;
  }

  public final int change(String sql) throws SQLException {
    try (Connection connection = connection()) {
      return new Sql(connection).change(sql);
    }
  }

  public final long number(String sql) throws SQLException {
    try (Connection connection = connection()) {
      return new Sql(connection).number(sql);
    }
  }

  public final List<String> texts(String sql) throws SQLException {
    try (Connection connection = connection()) {
      return new Sql(connection).rows(sql, row -> row.getString(1));
    }
  }

  /** Returns what it is. */
  public abstract Dialect dialect();

  abstract String make(ExtensionContext context) throws Exception;

  void drop() throws IOException {}

  @Override
  public final void beforeEach(ExtensionContext context) throws Exception {
    url = make(context);
  }

  @Override
  public final void afterEach(ExtensionContext context) throws IOException {
    drop();
  }

  @Override
  public String toString() {
    return dialect().product();
  }

  private static final class SqliteFile extends TestDatabase {

    private Path folder = Path.of("");

    @Override
    public Dialect dialect() {
      return new Sqlite();
    }

    @Override
    String make(ExtensionContext context) throws IOException {
      folder = Files.createTempDirectory("postqued");
      return "jdbc:sqlite:" + folder.resolve("posts.db");
    }

    @Override
    void drop() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static final class PostgreSqlSchema extends TestDatabase {

    /** Ends with all tests. */
    private record Server(EmbeddedPostgres postgres) implements AutoCloseable {

      static Server start() {
        try {
          return new Server(
              EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() throws IOException {
        postgres.close();
      }
    }

    @Override
    public Dialect dialect() {
      return new PostgreSql();
    }

    @Override
    String make(ExtensionContext context) throws SQLException {
      Server server =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
              .getOrComputeIfAbsent("server", key -> Server.start(), Server.class);
      String schema = "t" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = server.postgres().getPostgresDatabase().getConnection()) {
        new Sql(connection).run("CREATE SCHEMA " + schema);
      }
      return server.postgres().getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }
  }
}
