package dev.postqued.errors;

import static dev.postqued.APost.aPost;
import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.accepted;
import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.publishing.Post;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class LostConnectionTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  // README begins
  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @Test
  void aPostThatIsResetEveryTimeMayHaveBeenPublished() {
    service.responds(lost());
    IdempotencyKey key = IdempotencyKey.of("campaign-42");

    assertThatFailure(() -> client.publishing().publish(aPost().with(key).build()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasKey(key)
        .says(key.value())
        .hasAttempts(4, Delivery.UNKNOWN);
  }

  // README ends

  @Test
  void aRefusedConnectionSentNothing() {
    service.close();
    assertThatFailure(() -> client.publishing().publish(aPost().build()))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasDelivery(Delivery.NOT_SENT)
        .hasAttempts(4, Delivery.NOT_SENT);
  }

  @Test
  void aHostWithoutAnAddressGotNothing() {
    try (PostQued client =
        Clients.at(URI.create("https://no-such-host.invalid")).maxAttempts(1).build()) {
      assertThatFailure(() -> client.publishing().publish(aPost().build()))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasDelivery(Delivery.NOT_SENT);
    }
  }

  @Test
  void aPostWhoseAnswerIsLostIsSentAgainByteForByte() {
    service.responds(lost(), Answer.cut("HTTP/1.1 200 OK\r\n"), reply(500), accepted("p1"));
    Post post = aPost().saying("Gr\u00fc\u00dfe \ud83d\ude80").build();

    assertThat(client.publishing().publish(post).id()).isEqualTo("p1");

    List<Request> requests = service.requests();
    assertThat(requests).hasSize(4);
    assertThat(requests)
        .allSatisfy(
            request -> {
              assertThat(request.header("Idempotency-Key"))
                  .containsExactly(post.idempotencyKey().value());
              assertThat(request.body()).isEqualTo(requests.get(0).body());
              assertThat(request.head()).isEqualTo(requests.get(0).head());
            });
  }

  @Test
  void aReadThatIsResetEveryTimeIsAServiceThatDoesNotWork() {
    service.responds(lost());
    assertThatExceptionOfType(ServiceUnavailableException.class)
        .isThrownBy(() -> client.accounts().list());
  }

  @Test
  @Timeout(20)
  void aSilentServerTimesOutAfterAnAttempt() {
    service.responds(Answer.silence());
    assertTimesOut();
  }

  @Test
  @Timeout(20)
  void anAnswerThatDripsIsLeftAfterTheTimeoutOfAnAttempt() {
    service.responds(Answer.drip(200));
    assertTimesOut();
  }

  @Test
  @Timeout(20)
  void anErrorThatDripsIsLeftAfterTheTimeoutOfAnAttempt() {
    service.responds(Answer.drip(500));
    assertTimesOut();
  }

  private void assertTimesOut() {
    PostQued impatient = postQued.open(client -> client.attemptTimeout(SHORT).maxAttempts(1));
    long start = System.nanoTime();

    assertThatFailure(() -> impatient.accounts().list())
        .isInstanceOf(ServiceUnavailableException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(SHORT.minusMillis(50), Duration.ofSeconds(10));
  }

  @Test
  void aConnectionThatTheServerClosedMeanwhileDoesNotHurt() {
    service.responds(
        (request, connection) -> {
          noAccounts().give(request, connection);
          connection.close();
        });
    for (int i = 0; i < 5; i++) {
      assertThat(client.accounts().list()).isEmpty();
    }
  }

  @Test
  void connectionsAreUsedAgain() {
    service.responds(noAccounts());
    for (int i = 0; i < 5; i++) {
      client.accounts().list();
    }
    assertThat(service.connections()).isEqualTo(1);
  }
}
