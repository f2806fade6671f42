package dev.postqued.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableAnswersTest {

  private static final long HUGE = 200L << 20;

  private final VirtualTime time = new VirtualTime();
  private final WireServer server = new WireServer();
  private final PostQued client = Clients.at(server.url(), time).maxAttempts(2).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

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
    server.always(Answer.json(200, body));

    ServiceException e = failure(() -> client.publishing().publish(post()));

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.attempts()).hasSize(2).allMatch(a -> a.delivery() == Delivery.UNKNOWN);
    assertThat(e.failure().idempotencyKey()).isNotNull();
    assertThat(e).hasMessageContaining("Never use a new key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":null,\"status\":\"pending\"}"})
  void aPostWhoseAnswerNamesNoIdMayHaveBeenPublished(String body) {
    server.always(Answer.json(200, body));

    ServiceException e = failure(() -> client.publishing().publish(post()));

    assertThat(e).isInstanceOf(UnknownOutcomeException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(e.failure().idempotencyKey()).isNotNull();
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
    server.always(Answer.json(200, body));

    ServiceException e = failure(() -> client.accounts().list());

    assertThat(e).isInstanceOf(ServiceUnavailableException.class);
    assertThat(e.status()).contains(200);
    assertThat(e.attempts()).hasSize(2);
  }

  @Test
  void nothingsInAListAreLeftOut() {
    server.always(
        Answer.json(
            200,
            "{\"accounts\":[null,{\"id\":\"a\",\"platform\":\"tiktok\",\"username\":\"@a\"}]}"));

    assertThat(client.accounts().list()).singleElement().matches(a -> a.displayName() == null);
  }

  @Test
  void aGoodAnswerWithUnknownPropertiesIsRead() {
    server.always(Answer.json(200, "{\"accounts\":[],\"next\":{\"a\":[1]},\"total\":0}"));

    assertThat(client.accounts().list()).isEmpty();
  }

  @Test
  void anAnswerOfAnySizeIsReadNoFurtherThanTheLimit() {
    AtomicLong written = new AtomicLong();
    server.always(Answer.huge(200, HUGE, written));

    ServiceException e = failure(() -> client.accounts().list());

    assertThat(e).isInstanceOf(ServiceUnavailableException.class);
    assertThat(written).hasValueLessThan(HUGE / 2);
  }

  @Test
  void anErrorOfAnySizeIsReadNoFurtherThanTheLimit() {
    AtomicLong written = new AtomicLong();
    server.always(Answer.huge(400, HUGE, written));

    ServiceException e = failure(() -> client.accounts().list());

    assertThat(e).isInstanceOf(InvalidRequestException.class);
    assertThat(e.getMessage()).hasSizeLessThan(1000);
    assertThat(written).hasValueLessThan(HUGE / 2);
  }

  @Test
  void anAnswerThatBreaksOffIsAskedForAgain() {
    server.always(
        Answer.cut("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"accounts\":[]"),
        Answer.json(200, "{\"accounts\":[]}"));

    assertThat(client.accounts().list()).isEmpty();
  }

  private static Post post() {
    return Post.builder()
        .media(new UploadedMedium("550e8400-e29b-41d4-a716-446655440000"))
        .target(Target.of(Intent.DRAFT, new Platform("tiktok"), "account", "caption"))
        .build();
  }

  private static ServiceException failure(Runnable call) {
    return catchThrowableOfType(ServiceException.class, call::run);
  }
}
