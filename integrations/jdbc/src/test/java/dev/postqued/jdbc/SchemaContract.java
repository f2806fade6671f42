package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.jdbc.internal.Dialect;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.journal.JournalException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How the tables are made. */
abstract class SchemaContract {

  abstract TestDatabase database();

  private SharedDatabase open() {
    return SharedDatabase.of(database().dataSource());
  }

  @Test
  void theTablesAreMadeOnce() throws Exception {
    SharedDatabase unused = open();
    unused = open();

    assertThat(database().number("SELECT count(*) FROM postqued_schema")).isOne();
    assertThat(database().number("SELECT max(version) FROM postqued_schema"))
        .isEqualTo(SharedDatabase.VERSION);
  }

  @Test
  void ofManyProgramsOneMakesTheTables() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<SharedDatabase>> opened = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        opened.add(threads.submit(this::open));
      }
      for (Future<SharedDatabase> one : opened) {
        SharedDatabase unused = one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(database().number("SELECT count(*) FROM postqued_schema")).isOne();
  }

  @Test
  void tablesOfALaterVersionAreRefusedAndLeftAsTheyAre() throws Exception {
    int unused = database().change("CREATE TABLE postqued_schema (version INTEGER NOT NULL)");
    unused = database().change("INSERT INTO postqued_schema VALUES (1000)");

    assertThatThrownBy(this::open)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("of version 1000")
        .hasMessageContaining("use a newer postqued-jdbc");

    assertThat(database().number("SELECT count(*) FROM postqued_schema")).isOne();
    assertThatThrownBy(() -> database().number("SELECT count(*) FROM postqued_entry"))
        .hasMessageContaining("postqued_entry");
  }

  @Test
  void aScriptThatWasRunByHandIsEnough() throws Exception {
    String name = database().dialect().scripts() + "/1.sql";
    try (InputStream script = SharedDatabase.class.getResourceAsStream(name);
        Connection connection = database().connection()) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String statement : text.replaceAll("(?m)^--.*$", "").split(";\\s*\\n", -1)) {
        if (!statement.isBlank()) {
          new Sql(connection).run(statement);
        }
      }
    }

    assertThat(open().journal().pending(EntriesForTests.SCOPE)).isEmpty();
    assertThat(database().number("SELECT count(*) FROM postqued_schema")).isOne();
  }

  @Test
  void theConnectionHasTheSettingsItHadBefore() throws Exception {
    try (Connection connection = database().connection()) {
      connection.setAutoCommit(false);
      Dialect.Transaction transaction = database().dialect().begin(connection);
      transaction.commit();
      transaction.end();

      assertThat(connection.getAutoCommit()).isFalse();
    }
  }

  @Test
  void theTimeIsThatOfTheDatabaseInMilliseconds() throws Exception {
    long before = System.currentTimeMillis();
    long time = database().number("SELECT " + database().dialect().now());

    assertThat(time).isBetween(before - 2, System.currentTimeMillis() + 2);
  }
}
