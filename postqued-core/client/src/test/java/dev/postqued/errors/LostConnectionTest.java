package dev.postqued.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LostConnectionTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final VirtualTime time = new VirtualTime();
  private final WireServer server = new WireServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aRefusedConnectionSentNothing() {
    server.close();
    try (PostQued client = Clients.at(server.url(), time).build()) {
      ServiceException e = failure(() -> client.publishing().publish(post()));

      assertThat(e).isInstanceOf(ServiceUnavailableException.class);
      assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
      assertThat(e.attempts()).hasSize(4).allMatch(a -> a.delivery() == Delivery.NOT_SENT);
    }
  }

  @Test
  void aHostWithoutAnAddressGotNothing() {
    try (PostQued client =
        Clients.at(URI.create("https://no-such-host.invalid"), time).maxAttempts(1).build()) {
      ServiceException e = failure(() -> client.publishing().publish(post()));

      assertThat(e).isInstanceOf(ServiceUnavailableException.class);
      assertThat(e.delivery()).isEqualTo(Delivery.NOT_SENT);
    }
  }

  @Test
  void aPostWhoseAnswerIsLostIsSentAgainByteForByte() {
    server.always(
        Answer.reset(),
        Answer.cut("HTTP/1.1 200 OK\r\n"),
        Answer.json(500, "{}"),
        Answer.json(200, "{\"id\":\"p1\",\"status\":\"pending\",\"targets\":[]}"));
    try (PostQued client = Clients.at(server.url(), time).build()) {
      Post post = post();

      assertThat(client.publishing().publish(post).id()).isEqualTo("p1");

      List<Request> requests = server.requests();
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
  }

  @Test
  void aPostThatIsResetEveryTimeMayHaveBeenPublished() {
    server.always(Answer.reset());
    try (PostQued client = Clients.at(server.url(), time).build()) {
      IdempotencyKey key = IdempotencyKey.of("campaign-42");

      ServiceException e = failure(() -> client.publishing().publish(post(key)));

      assertThat(e).isInstanceOf(UnknownOutcomeException.class);
      assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
      assertThat(e.failure().idempotencyKey()).isEqualTo(key);
      assertThat(e).hasMessageContaining(key.value());
      assertThat(e.attempts()).hasSize(4).allMatch(a -> a.delivery() == Delivery.UNKNOWN);
    }
  }

  @Test
  void aReadThatIsResetEveryTimeIsAServiceThatDoesNotWork() {
    server.always(Answer.reset());
    try (PostQued client = Clients.at(server.url(), time).build()) {
      assertThatExceptionOfType(ServiceUnavailableException.class)
          .isThrownBy(() -> client.accounts().list());
    }
  }

  @Test
  @Timeout(20)
  void aSilentServerTimesOutAfterAnAttempt() {
    server.always(Answer.silence());
    assertTimesOut();
  }

  @Test
  @Timeout(20)
  void anAnswerThatDripsIsLeftAfterTheTimeoutOfAnAttempt() {
    server.always(Answer.drip(200));
    assertTimesOut();
  }

  @Test
  @Timeout(20)
  void anErrorThatDripsIsLeftAfterTheTimeoutOfAnAttempt() {
    server.always(Answer.drip(500));
    assertTimesOut();
  }

  private void assertTimesOut() {
    try (PostQued client =
        Clients.at(server.url(), time).attemptTimeout(SHORT).maxAttempts(1).build()) {
      long start = System.nanoTime();

      ServiceException e = failure(() -> client.accounts().list());

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(SHORT.minusMillis(50), Duration.ofSeconds(10));
      assertThat(e).isInstanceOf(ServiceUnavailableException.class);
    }
  }

  @Test
  void aConnectionThatTheServerClosedMeanwhileDoesNotHurt() {
    server.always(
        (request, connection) -> {
          Answer.json(200, "{\"accounts\":[]}").give(request, connection);
          connection.close();
        });
    try (PostQued client = Clients.at(server.url(), time).build()) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.accounts().list()).isEmpty();
      }
    }
  }

  @Test
  void connectionsAreUsedAgain() {
    server.always(Answer.json(200, "{\"accounts\":[]}"));
    try (PostQued client = Clients.at(server.url(), time).build()) {
      for (int i = 0; i < 5; i++) {
        client.accounts().list();
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static Post post() {
    return post(IdempotencyKey.random());
  }

  private static Post post(IdempotencyKey key) {
    return Post.builder()
        .media(new UploadedMedium("550e8400-e29b-41d4-a716-446655440000"))
        .target(
            Target.of(
                Intent.PUBLISH, new Platform("tiktok"), "account", "Gr\u00fc\u00dfe \ud83d\ude80"))
        .idempotencyKey(key)
        .build();
  }

  private static ServiceException failure(Runnable call) {
    return catchThrowableOfType(ServiceException.class, call::run);
  }
}
