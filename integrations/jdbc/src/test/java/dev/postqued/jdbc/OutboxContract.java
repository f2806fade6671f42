package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.internal.Sql;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publishing;
import dev.postqued.publishing.Target;
import dev.postqued.support.FakeService;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts that begin in the transaction of a program. */
abstract class OutboxContract {

  private final FakeService service = new FakeService().responds(FakeService.accepted("p1"));
  private DataSource dataSource;
  private SharedDatabase database;
  private Journal journal;
  private PostQued client;

  abstract TestDatabase database();

  @BeforeEach
  void open() throws SQLException {
    dataSource = database().dataSource();
    database = SharedDatabase.of(dataSource);
    journal = database.journal();
    client =
        PostQued.builder("pq_test_0123456789abcdef")
            .baseUrl(service.url())
            .journal(journal)
            .rateLimiter(new UnlimitedRate())
            .build();
    int unused = database().change("CREATE TABLE orders (id INTEGER)");
  }

  @AfterEach
  void close() {
    client.close();
    journal.close();
    service.close();
  }

  private static Post post() {
    return Post.builder()
        .media(new UploadedMedium("c1"))
        .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"))
        .idempotencyKey(IdempotencyKey.of("order", "7"))
        .build();
  }

  private static void order(Connection connection) throws SQLException {
    int unused = new Sql(connection).change("INSERT INTO orders VALUES (7)");
  }

  private Connection begun() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    order(connection);
    return connection;
  }

  @Test
  void whatIsCommittedIsPublishedOnce() throws SQLException {
    try (Connection connection = begun()) {
      assertThat(database.inTransaction(connection, () -> client.publishing().enqueue(post())))
          .isTrue();
      connection.commit();
    }
    assertThat(service.requests()).isEmpty();

    assertThat(client.publishing().resume()).hasSize(1);
    assertThat(client.publishing().resume()).isEmpty();
    assertThat(service.requests(FakeService.PUBLISH)).hasSize(1);
  }

  @Test
  void whatIsRolledBackNeverWas() throws SQLException {
    try (Connection connection = begun()) {
      boolean unused =
          database.inTransaction(connection, () -> client.publishing().enqueue(post()));
      connection.rollback();
    }

    assertThat(client.publishing().resume()).isEmpty();
    assertThat(client.publishing().pending()).isEmpty();
    assertThat(database().number("SELECT count(*) FROM orders")).isZero();
    assertThat(client.publishing().enqueue(post())).isTrue();
  }

  @Test
  void aPostThatIsKnownIsNotEnqueuedAgain() throws SQLException {
    assertThat(client.publishing().enqueue(post())).isTrue();
    try (Connection connection = begun()) {
      assertThat(database.inTransaction(connection, () -> client.publishing().enqueue(post())))
          .isFalse();
      connection.commit();
    }

    assertThat(client.publishing().pending()).hasSize(1);
  }

  @Test
  void nothingIsSentInATransaction() throws SQLException {
    Publishing publishing = client.publishing();
    try (Connection connection = begun()) {
      assertThatThrownBy(() -> database.inTransaction(connection, () -> publishing.publish(post())))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("enqueue it, commit, and call resume()");
      connection.rollback();
    }

    assertThat(service.requests(FakeService.PUBLISH)).isEmpty();
    assertThat(publishing.pending()).isEmpty();
  }

  @Test
  void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      assertThatThrownBy(() -> database.inTransaction(connection, () -> true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("connection must have auto-commit off");
    }
  }

  @Test
  void afterTheWorkTheJournalCommitsAgain() throws SQLException {
    try (Connection connection = begun()) {
      boolean unused = database.inTransaction(connection, () -> true);
      connection.rollback();
    }

    assertThat(client.publishing().enqueue(post())).isTrue();
    assertThat(database().number("SELECT count(*) FROM postqued_entry")).isOne();
  }
}
