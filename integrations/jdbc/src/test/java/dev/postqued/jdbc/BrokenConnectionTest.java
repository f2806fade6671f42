package dev.postqued.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.FragileDataSource.Where;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.support.FakeService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a post when its database is lost. SQLite's file is not: it stands for any database. */
class BrokenConnectionTest {

  /** A claim that finds nothing, a look, the begin, the claim, and SENT. */
  private static final int BEFORE_SENDING = 5;

  @RegisterExtension final TestDatabase database = TestDatabase.sqlite();

  private final FakeService service = new FakeService().responds(FakeService.accepted("p1"));
  private FragileDataSource fragile;
  private SharedDatabase shared;
  private Journal journal;

  @BeforeEach
  void open() {
    fragile = new FragileDataSource(database.dataSource());
    shared = SharedDatabase.of(fragile.dataSource());
    journal = shared.journal();
  }

  @AfterEach
  void close() {
    journal.close();
    service.close();
  }

  private PostQued client(RateLimiter limiter) {
    return PostQued.builder("pq_test_0123456789abcdef")
        .baseUrl(service.url())
        .journal(journal)
        .rateLimiter(limiter)
        .maxAttempts(1)
        .build();
  }

  private static Post post(String key) {
    return Post.builder()
        .media(new UploadedMedium("c1"))
        .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"))
        .idempotencyKey(IdempotencyKey.of(key))
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void aPostIsNotSentUnlessTheDatabaseHasItsBegin(Where where) {
    int working = 0;
    Throwable failure = failureAfter(working, where);
    while (failure != null) {
      assertThat(failure)
          .as("lost after %d connections", working)
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("publish again under the same key")
          .hasMessageContaining("SQLite says: connection re");
      assertThat(service.requests(FakeService.PUBLISH)).isEmpty();
      working++;
      failure = failureAfter(working, where);
    }

    assertThat(working).isGreaterThanOrEqualTo(BEFORE_SENDING);
    assertThat(service.requests(FakeService.PUBLISH)).hasSize(1);
  }

  private Throwable failureAfter(int working, Where where) {
    fragile.loseAfter(working, where);
    try (PostQued client = client(new UnlimitedRate())) {
      return catchThrowable(() -> client.publishing().publish(post("broken-" + working)));
    } finally {
      fragile.recover();
    }
  }

  @Test
  void onceTheDatabaseIsBackTheSamePostGoesOut() {
    fragile.loseAfter(2, Where.WORKING);
    try (PostQued client = client(new UnlimitedRate())) {
      assertThatThrownBy(() -> client.publishing().publish(post("broken")))
          .isInstanceOf(JournalException.class);
      fragile.recover();

      Publication published = client.publishing().publish(post("broken"));

      assertThat(published.id()).isEqualTo("p1");
      assertThat(service.requests(FakeService.PUBLISH)).hasSize(1);
    }
  }

  @Test
  void everyCallOfTheJournalSaysThatTheDatabaseIsLost() {
    fragile.loseAfter(0, Where.CONNECTING);

    try (PostQued client = client(new UnlimitedRate())) {
      assertThatThrownBy(() -> client.publishing().pending()).isInstanceOf(JournalException.class);
    }
  }

  @Test
  void withoutADatabaseThereIsNoPermitAndNothingIsSent() {
    RateLimiter limiter = shared.rateLimiter("test:acme");
    fragile.loseAfter(0, Where.CONNECTING);

    assertThatThrownBy(() -> limiter.acquire(Budget.perMinute("publish", 1), Duration.ZERO))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("make sure that it can be reached");
    try (PostQued client = client(limiter)) {
      assertThatThrownBy(() -> client.accounts().list()).hasMessageContaining("Nothing was sent");
    }
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void aDatabaseThatIsNotThereIsToldWhenItIsOpened() {
    fragile.loseAfter(0, Where.CONNECTING);

    assertThatThrownBy(() -> SharedDatabase.of(fragile.dataSource()))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("check its address, user and password")
        .hasMessageContaining("connection refused");
  }
}
