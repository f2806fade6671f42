package dev.postqued.publishing;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwaitTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @RegisterExtension final TestClient postQued = TestClient.with(client -> client.maxAttempts(1));
  private final VirtualTime time = postQued.time();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @ParameterizedTest
  @CsvSource({
    "processing,     'sent',               COMPLETED",
    "processing,     'published sent',     COMPLETED",
    "processing,     'sent failed',        PARTIALLY_FAILED",
    "processing,     'published canceled', PARTIALLY_FAILED",
    "processing,     'failed failed',      FAILED",
    "processing,     'failed canceled',    FAILED",
    "processing,     'canceled canceled',  CANCELED",
    "completed,      'processing',         COMPLETED",
    "completed,      '',                   COMPLETED",
    "partial_failed, '',                   PARTIALLY_FAILED",
    "failed,         '',                   FAILED",
    "canceled,       '',                   CANCELED",
    "archived,       'sent',               COMPLETED"
  })
  void anEndIsAnEndAtOnce(String status, String targets, Outcome outcome) {
    service.responds(answer(status, targets));

    assertThat(client.publishing().await("p1", LIMIT).outcome()).isEqualTo(outcome);
    assertThat(time.waits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pending,    'queued'",
    "processing, 'sent processing'",
    "processing, 'failed scheduled'",
    "pending,    ''",
    "archived,   'sent on_hold'",
    "archived,   ''"
  })
  void anythingElseIsAskedAgainUntilTheLimit(String status, String targets) {
    service.responds(answer(status, targets));

    Publication publication = client.publishing().await("p1", LIMIT);

    assertThat(publication.outcome()).isEqualTo(Outcome.RUNNING);
    assertThat(publication.status().value()).isEqualTo(status);
    assertThat(time.waited()).isEqualTo(LIMIT);
  }

  @Test
  void thePausesGrowAndStayBelowABound() {
    service.responds(answer("pending", "queued"));

    client.publishing().await("p1", LIMIT);

    List<Duration> pauses = time.waits().subList(0, time.waits().size() - 1);
    assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(1), Duration.ofMillis(1500));
    assertThat(pauses).last().isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aFailedReadIsFollowedByAnother() {
    service.responds(
        reply(503),
        answer("pending", "queued"),
        lost(),
        reply(200, "<html>"),
        reply(429, "{}", "Retry-After: 70"),
        answer("completed", "sent"));

    assertThat(client.publishing().await("p1", Duration.ofMinutes(5)).outcome())
        .isEqualTo(Outcome.COMPLETED);
  }

  @Test
  void whatWasSeenLastIsTheAnswerWhenTheServiceIsGoneAtTheLimit() {
    service.responds(answer("processing", "processing"), reply(503));

    Publication publication = client.publishing().await("p1", Duration.ofSeconds(20));

    assertThat(publication.status()).isEqualTo(PublicationStatus.PROCESSING);
    assertThat(publication.outcome()).isEqualTo(Outcome.RUNNING);
  }

  @Test
  void aServiceThatNeverAnswersIsAFailure() {
    service.responds(reply(503));

    assertThatExceptionOfType(ServiceUnavailableException.class)
        .isThrownBy(() -> client.publishing().await("p1", Duration.ofSeconds(20)));
    assertThat(time.waited()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void anUnknownIdIsAFailureAtOnce() {
    service.responds(reply(404, "{\"error\":\"Not found\"}"));

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> client.publishing().await("p1", LIMIT));
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void callbacksRunInTheExecutorThatWasSet() throws Exception {
    service.responds(answer("completed", "sent"));
    ExecutorService users = Executors.newSingleThreadExecutor(task -> new Thread(task, "users"));
    try (PostQued other = postQued.open(client -> client.executor(users))) {
      CompletableFuture<String> thread =
          other
              .publishing()
              .awaitAsync("p1", LIMIT)
              .thenApply(publication -> Thread.currentThread().getName());

      assertThat(thread.get()).isEqualTo("users");
    } finally {
      users.shutdownNow();
    }
  }

  private static Answer answer(String status, String targets) {
    StringBuilder list = new StringBuilder();
    for (String target : targets.isEmpty() ? new String[0] : targets.split(" ", -1)) {
      list.append(list.isEmpty() ? "" : ",")
          .append("{\"id\":\"t\",\"platform\":\"tiktok\",\"status\":\"" + target + "\"}");
    }
    return reply(200, "{\"id\":\"p1\",\"status\":\"" + status + "\",\"targets\":[" + list + "]}");
  }
}
