package dev.postqued.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.media.UploadedMedium;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While it is open whether a post is out, no exception says that it is not. */
class OutcomeUnknownTest {

  private static final String CONFLICT =
      "{\"error\":\"Duplicate idempotency key\",\"code\":\"IDEMPOTENCY_CONFLICT\"}";

  private final VirtualTime time = new VirtualTime();
  private final WireServer server = new WireServer();
  private final PostQued client = Clients.at(server.url(), time).maxAttempts(2).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 402, 403, 404, 413, 422})
  void aRefusalAfterALostAnswerDoesNotSayThatNothingWasPublished(int status) {
    server.always(Answer.reset(), Answer.json(status, "{\"error\":\"x\"}"));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.status()).contains(status);
    assertThat(e.attempts()).hasSize(2);
  }

  @Test
  void aLimitAfterALostAnswerDoesNotSayThatNothingWasPublished() {
    server.always(Answer.reset(), Answer.json(429, "{}", "Retry-After: 61"));

    assertThat(failure()).isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void aLostConnectionAfterALostAnswerDoesNotSayThatNothingWasPublished() {
    server.always(
        (request, connection) -> {
          Answer.reset().give(request, connection);
          server.close();
        });

    ServiceException e = failure();

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void aConflictAfterALostAnswerMeansThatTheServiceMayStillBeAtWork() {
    server.always(Answer.reset(), Answer.json(409, CONFLICT));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.code()).contains(ErrorCodes.IDEMPOTENCY_CONFLICT);
    assertThat(e).hasMessageContainingAll("at work on it", "in 10 minutes", "new key");
  }

  @Test
  void aConflictAtOnceSaysNothingAboutThisPost() {
    server.always(Answer.json(409, CONFLICT));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(IdempotencyConflictException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.attempts()).hasSize(2);
  }

  @Test
  void aConflictWithoutACodeIsAConflict() {
    server.always(Answer.json(409, "{\"error\":\"Duplicate idempotency key\"}"));

    assertThat(failure()).isInstanceOf(IdempotencyConflictException.class);
  }

  @Test
  void aLimitDoesNotProveThatNothingWasPublished() {
    server.always(Answer.json(429, "{}", "Retry-After: 61"));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(61));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void anErrorOfTheServerLeavesItOpen(int status) {
    server.always(Answer.json(status, "{}"));

    ServiceException e = failure();

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e).hasMessageContainingAll("may have been published", "same Post", "24 hours");
  }

  private ServiceException failure() {
    Post post =
        Post.builder()
            .media(new UploadedMedium("550e8400-e29b-41d4-a716-446655440000"))
            .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"))
            .build();
    ServiceException e =
        catchThrowableOfType(ServiceException.class, () -> client.publishing().publish(post));
    assertThat(e.failure().idempotencyKey()).isEqualTo(post.idempotencyKey());
    return e;
  }
}
