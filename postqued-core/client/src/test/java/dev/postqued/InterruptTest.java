package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.accounts.Platform;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.support.Answer;
import dev.postqued.support.WireServer;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interrupt while the client waits; its sleeper stands for it. */
class InterruptTest {

  private final WireServer server = new WireServer();
  private final PostQued client =
      Clients.at(server.url())
          .sleeper(
              duration -> {
                throw new InterruptedException("while waiting");
              })
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void aWaitBetweenTwoAttemptsEndsTheCall() {
    server.always(Answer.json(503, "{}"));

    assertInterrupted(failure(() -> client.accounts().list()));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aWaitForTheLimitEndsTheCall() {
    server.always(Answer.json(200, "{\"accounts\":[]}"));
    for (int i = 0; i < 30; i++) {
      client.accounts().list();
    }

    assertInterrupted(failure(() -> client.accounts().list()));
  }

  @Test
  void aWaitForAPublicationEnds() {
    server.always(Answer.json(200, "{\"id\":\"p1\",\"status\":\"pending\",\"targets\":[]}"));

    try (PostQued patient = Clients.at(server.url()).build()) {
      Thread.currentThread().interrupt();

      assertInterrupted(failure(() -> patient.publishing().await("p1", Duration.ofDays(300))));
    }
  }

  @Test
  void aPostWhoseAnswerWasLostMayStillHaveBeenPublished() {
    server.always(Answer.reset());

    ServiceException e = failure(() -> client.publishing().publish(post()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e).isInstanceOf(InterruptedCallException.class);
    assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
  }

  @Test
  void aWaitThatTheServiceAskedForEnds() {
    server.always(Answer.json(429, "{}"));

    assertInterrupted(failure(() -> client.publishing().publish(post())));
  }

  private static void assertInterrupted(ServiceException e) {
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e).isInstanceOf(InterruptedCallException.class);
    assertThat(e).hasMessageContaining("The thread was interrupted");
  }

  private static Post post() {
    return Post.builder()
        .media(new UploadedMedium("c1"))
        .target(Target.of(Intent.PUBLISH, new Platform("tiktok"), "account", "caption"))
        .build();
  }

  private static ServiceException failure(ThrowingCallable call) {
    @Nullable ServiceException e = catchThrowableOfType(ServiceException.class, call);
    return Objects.requireNonNull(e, "no exception");
  }
}
