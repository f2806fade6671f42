package dev.postqued.errors;

import static dev.postqued.APost.aPost;
import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.FailureAssert.failure;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableAnswersTest {

  private static final long HUGE = 200L << 20;

  @RegisterExtension final TestClient postQued = TestClient.with(client -> client.maxAttempts(2));
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  static String[] unreadable() {
    return new String[] {
      "",
      "null",
      "[]",
      "\"x\"",
      "42",
      "<!doctype html><title>One moment</title>",
      "{\"id\":",
      "{\"id\":\"x\"} {\"id\":\"y\"}",
      "{\"id\":[1],\"targets\":[]}",
      "{\"id\":\"x\",\"targets\":{}}",
      "{\"id\":\"x\",\"targets\":[{\"status\":{}}]}",
      "{\"x\":" + "[".repeat(100_000),
      "{\"x\":" + "9".repeat(100_000) + ",\"id\":NaN}"
    };
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aPostWhoseAnswerCannotBeReadMayHaveBeenPublished(String body) {
    service.responds(reply(200, body));

    assertThatFailure(() -> client.publishing().publish(aPost().build()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasAttempts(2, Delivery.UNKNOWN)
        .with(failure -> assertThat(failure.idempotencyKey()).isNotNull())
        .says("Never use a new key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":null,\"status\":\"pending\"}"})
  void aPostWhoseAnswerNamesNoIdMayHaveBeenPublished(String body) {
    service.responds(reply(200, body));

    assertThatFailure(() -> client.publishing().publish(aPost().build()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .with(failure -> assertThat(failure.idempotencyKey()).isNotNull());
  }

  @Test
  void aSuccessThatSaysNoIsToldInItsWords() {
    service.responds(reply(200, "{\"success\":false,\"error\":\"Account is restricted\"}"));

    assertThatFailure(() -> client.publishing().publish(aPost().build()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .says("Account is restricted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"x\"",
        "<html>",
        "{\"accounts\":{}}",
        "{\"accounts\":[[]]}",
        "{\"accounts\":[{\"id\":\"a\",\"platform\":{}}]}"
      })
  void aListThatCannotBeReadIsAServiceThatDoesNotWork(String body) {
    service.responds(reply(200, body));

    assertThatFailure(() -> client.accounts().list())
        .isInstanceOf(ServiceUnavailableException.class)
        .hasStatus(200)
        .hasAttempts(2);
  }

  @Test
  void nothingsInAListAreLeftOut() {
    service.responds(
        reply(
            200,
            "{\"accounts\":[null,{\"id\":\"a\",\"platform\":\"tiktok\",\"username\":\"@a\"}]}"));

    assertThat(client.accounts().list()).singleElement().matches(a -> a.displayName() == null);
  }

  @Test
  void aGoodAnswerWithUnknownPropertiesIsRead() {
    service.responds(reply(200, "{\"accounts\":[],\"next\":{\"a\":[1]},\"total\":0}"));

    assertThat(client.accounts().list()).isEmpty();
  }

  @Test
  void anAnswerOfAnySizeIsReadNoFurtherThanTheLimit() {
    AtomicLong written = new AtomicLong();
    service.responds(Answer.huge(200, HUGE, written));

    assertThatFailure(() -> client.accounts().list())
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(written).hasValueLessThan(HUGE / 2);
  }

  @Test
  void anErrorOfAnySizeIsReadNoFurtherThanTheLimit() {
    AtomicLong written = new AtomicLong();
    service.responds(Answer.huge(400, HUGE, written));

    ServiceException e = failure(() -> client.accounts().list());

    assertThat(e).isInstanceOf(InvalidRequestException.class);
    assertThat(e.getMessage()).hasSizeLessThan(1000);
    assertThat(written).hasValueLessThan(HUGE / 2);
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    service.responds(
        Answer.cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"accounts\":[]"), noAccounts());

    assertThat(client.accounts().list()).isEmpty();
  }
}
