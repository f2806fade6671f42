package dev.postqued.calls;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.publication;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.APost;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.Logs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallListenerTest {

  private final List<String> told = new ArrayList<>();

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.callListener(call -> observer(call)));

  private final PostQued client = postQued.client();

  private CallObserver observer(StartedCall call) {
    told.add(call.service() + " " + call.operation() + (call.publishes() ? " publishes" : ""));
    return new CallObserver() {
      @Override
      public void waits(WaitReason reason, Duration length) {
        told.add("waits " + reason + (length.toSeconds() > 0 ? " " + length.toSeconds() : ""));
      }

      @Override
      public void attemptStarted(int number) {
        told.add("attempt " + number);
      }

      @Override
      public void attemptEnded(EndedAttempt attempt) {
        told.add(attempt.number() + " " + attempt.delivery() + " " + attempt.status());
      }

      @Override
      public void ended(EndedCall call) {
        told.add(
            "%s %d of %d %s"
                .formatted(call.error(), call.status(), call.attempts(), call.requestId()));
      }
    };
  }

  @Test
  void everyStepOfACallIsTold() {
    postQued
        .service()
        .responds(
            reply(503, "{}", "Retry-After: 7"), reply(200, "{\"accounts\":[]}", "X-Request-Id: r"));

    client.accounts().list();

    assertThat(told)
        .containsExactly(
            "postqued listPlatformAccounts",
            "attempt 1",
            "1 UNKNOWN 503",
            "waits RETRY 7",
            "attempt 2",
            "2 ACCEPTED 200",
            "null 200 of 2 r");
  }

  @Test
  void aFailureIsToldByItsName() {
    postQued.service().responds(reply(401, "{\"error\":\"no\"}", "X-Request-Id: r"));

    Throwable unused = catchThrowable(() -> client.accounts().list());

    assertThat(told)
        .containsExactly(
            "postqued listPlatformAccounts",
            "attempt 1",
            "1 REFUSED 401",
            "AuthenticationException 401 of 1 r");
  }

  @Test
  void aWaitForTheLimitIsToldAndLogged() {
    postQued.service().responds(noAccounts());
    try (Logs logs = new Logs()) {
      for (int i = 0; i < 31; i++) {
        client.accounts().list();
      }
      assertThat(logs.texts())
          .filteredOn(text -> text.contains("RateLimiter"))
          .singleElement()
          .asString()
          .contains("Waiting for about 60 s", "\"read\"", "30 requests a minute");
    }
    assertThat(told).filteredOn(line -> line.startsWith("waits LIMIT")).hasSize(1);
  }

  @Test
  void nothingOfAPostIsTold() {
    postQued.service().responds(lost(), publication("p1", "pending"));

    client.publishing().publish(APost.aPost().build());

    assertThat(told)
        .contains("postqued createPublication publishes", "null 200 of 2 null")
        .noneMatch(line -> line.contains("caption") || line.contains("pq_"));
  }

  @Test
  void aListenerThatThrowsHarmsNothing() {
    postQued.service().responds(noAccounts());
    PostQued other =
        postQued.open(
            builder ->
                builder.callListener(
                    call -> {
                      throw new AssertionError("a defect of the listener");
                    }));
    PostQued another =
        postQued.open(
            builder ->
                builder.callListener(
                    call ->
                        new CallObserver() {
                          @Override
                          public void attemptStarted(int number) {
                            throw new IllegalStateException("a defect of the observer");
                          }
                        }));

    assertThat(other.accounts().list()).isEmpty();
    assertThat(another.accounts().list()).isEmpty();
  }

  @Test
  void responsesAreThereWithAListenerToo() {
    postQued.service().responds(noAccounts());

    var answered = client.call(CallOptions.defaults(), () -> client.accounts().list());

    assertThat(answered.response().status()).isEqualTo(200);
  }
}
