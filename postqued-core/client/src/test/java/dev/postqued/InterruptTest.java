package dev.postqued;

import static dev.postqued.APost.aPost;
import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.accepted;
import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.support.FakeService;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An interrupt while the client waits; its sleeper stands for it. */
class InterruptTest {

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(
          client ->
              client.sleeper(
                  duration -> {
                    throw new InterruptedException("while waiting");
                  }));

  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @Test
  void aWaitBetweenTwoAttemptsEndsTheCall() {
    service.responds(reply(503));

    assertInterrupted(() -> client.accounts().list());
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  void aWaitForTheLimitEndsTheCall() {
    service.responds(noAccounts());
    for (int i = 0; i < 30; i++) {
      client.accounts().list();
    }

    assertInterrupted(() -> client.accounts().list());
  }

  @Test
  void aWaitForAPublicationEnds() {
    service.responds(accepted("p1"));

    PostQued patient = postQued.open(builder -> builder.sleeper(postQued.time()::sleep));
    Thread.currentThread().interrupt();

    assertInterrupted(() -> patient.publishing().await("p1", Duration.ofDays(300)));
  }

  @Test
  void aPostWhoseAnswerWasLostMayStillHaveBeenPublished() {
    service.responds(lost());

    FailureAssert failure = assertThatFailure(() -> client.publishing().publish(aPost().build()));

    assertThat(Thread.interrupted()).isTrue();
    failure.isInstanceOf(InterruptedCallException.class).hasDelivery(Delivery.UNKNOWN);
  }

  @Test
  void aWaitThatTheServiceAskedForEnds() {
    service.responds(reply(429));

    assertInterrupted(() -> client.publishing().publish(aPost().build()));
  }

  private static void assertInterrupted(ThrowingCallable call) {
    FailureAssert failure = assertThatFailure(call);
    assertThat(Thread.interrupted()).isTrue();
    failure.isInstanceOf(InterruptedCallException.class).says("The thread was interrupted");
  }
}
