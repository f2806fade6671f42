package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.support.FakeService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sqlite.SQLiteDataSource;

/** The Java of docs/databases.md. */
class DatabasesDocumentTest {

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  private static String testPath(TestDatabase database) {
    return database.url();
  }

  @Test
  void aClientIsBuiltOnADatabase() throws SQLException {
    String apiKey = "pq_test_0123456789abcdef";
    DataSource dataSource = TestDatabase.open(testPath(database));
    // README begins
    SharedDatabase shared = SharedDatabase.of(dataSource);
    try (Journal journal = shared.journal();
        PostQued postQued =
            PostQued.builder(apiKey)
                .tenant("acme")
                .journal(journal)
                .rateLimiter(shared.rateLimiter("postqued:acme"))
                .build()) {
      postQued.publishing().resume();
    }
    // README ends
    assertThat(database.number("SELECT count(*) FROM postqued_entry")).isZero();
  }

  @Test
  void aFileIsEnough() throws SQLException {
    // README begins
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:posts.db");
    // README ends
    dataSource.setUrl(testPath(database));
    assertThat(SharedDatabase.of(dataSource).journal().pending(EntriesForTests.SCOPE)).isEmpty();
  }

  @Test
  void aPostBeginsWithAnOrder() throws SQLException {
    DataSource dataSource = database.dataSource();
    SharedDatabase shared = SharedDatabase.of(dataSource);
    int unused = database.change("CREATE TABLE orders (id INTEGER)");
    Post post =
        Post.builder()
            .media(new UploadedMedium("c1"))
            .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"))
            .idempotencyKey(IdempotencyKey.of("order", "7"))
            .build();
    try (FakeService service = new FakeService().responds(FakeService.accepted("p1"));
        Journal journal = shared.journal();
        PostQued postQued =
            PostQued.builder("pq_test_0123456789abcdef")
                .baseUrl(service.url())
                .journal(journal)
                .build()) {
      // README begins
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.executeUpdate("INSERT INTO orders VALUES (7)");
        shared.inTransaction(connection, () -> postQued.publishing().enqueue(post));
        connection.commit();
      }
      postQued.publishing().resume();
      // README ends
      assertThat(service.requests(FakeService.PUBLISH)).hasSize(1);
    }
    assertThat(database.number("SELECT count(*) FROM orders")).isOne();
  }
}
