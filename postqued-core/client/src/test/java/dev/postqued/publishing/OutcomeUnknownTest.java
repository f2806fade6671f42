package dev.postqued.publishing;

import static dev.postqued.APost.aPost;
import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.reply;

import dev.postqued.FailureAssert;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.IdempotencyConflictException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.support.FakeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While it is open whether a post is out, no exception says that it is not. */
class OutcomeUnknownTest {

  private static final String CONFLICT =
      "{\"error\":\"Duplicate idempotency key\",\"code\":\"IDEMPOTENCY_CONFLICT\"}";

  @RegisterExtension final TestClient postQued = TestClient.with(client -> client.maxAttempts(2));
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 402, 404, 413, 422})
  void aRefusalAfterALostAnswerDoesNotSayThatNothingWasPublished(int status) {
    service.responds(lost(), reply(status, "{\"error\":\"x\"}"));

    assertThatPublishingFails()
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasStatus(status)
        .hasAttempts(2);
  }

  @Test
  void aLimitAfterALostAnswerDoesNotSayThatNothingWasPublished() {
    service.responds(lost(), reply(429, "{}", "Retry-After: 61"));

    assertThatPublishingFails().isInstanceOf(UnknownOutcomeException.class);
  }

  @Test
  void aLostConnectionAfterALostAnswerDoesNotSayThatNothingWasPublished() {
    service.responds(
        (request, connection) -> {
          lost().give(request, connection);
          service.close();
        });

    assertThatPublishingFails()
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN);
  }

  @Test
  void aConflictAfterALostAnswerMeansThatTheServiceMayStillBeAtWork() {
    service.responds(lost(), reply(409, CONFLICT));

    assertThatPublishingFails()
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasCode(ErrorCodes.IDEMPOTENCY_CONFLICT)
        .says("at work on it", "in 10 minutes", "new key");
  }

  @Test
  void aConflictAtOnceSaysNothingAboutThisPost() {
    service.responds(reply(409, CONFLICT));

    assertThatPublishingFails()
        .isInstanceOf(IdempotencyConflictException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasAttempts(2);
  }

  @Test
  void aConflictThatTheServiceDoesNotNameProvesNothing() {
    service.responds(reply(409, "{\"error\":\"Duplicate idempotency key\"}"));

    assertThatPublishingFails()
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .says("may have been published", "same Post", "Never use a new key");
  }

  @Test
  void aLimitDoesNotProveThatNothingWasPublished() {
    service.responds(reply(429, "{}", "Retry-After: 61"));

    assertThatPublishingFails()
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasStatus(429);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void anErrorOfTheServerLeavesItOpen(int status) {
    service.responds(reply(status));

    assertThatPublishingFails()
        .isInstanceOf(UnknownOutcomeException.class)
        .says("may have been published", "same Post", "24 hours");
  }

  private FailureAssert assertThatPublishingFails() {
    Post post = aPost().build();
    return assertThatFailure(() -> client.publishing().publish(post)).hasKey(post.idempotencyKey());
  }
}
