package dev.postqued;

import static dev.postqued.APost.aPost;
import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.accepted;
import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.noAccounts;
import static dev.postqued.support.FakeService.reply;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.errors.Delivery;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.journal.JournalEntry;
import dev.postqued.media.Image;
import dev.postqued.publishing.Post;
import dev.postqued.support.FakeService;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

  @Test
  void aPostThatWasBegunStaysOpenInTheJournal() {
    service.responds(noAccounts());
    for (int i = 0; i < 30; i++) {
      client.accounts().list();
    }
    service.responds(reply(503));
    Post post =
        aPost().of(Image.of(MediaSource.bytes("a.gif", "GIF89a".getBytes(US_ASCII)))).build();

    FailureAssert failure = assertThatFailure(() -> client.publishing().publish(post));

    assertThat(Thread.interrupted()).isTrue();
    failure
        .isInstanceOf(InterruptedCallException.class)
        .hasDelivery(Delivery.NOT_SENT)
        .says("stays open in the journal under its key")
        .says("call resume()");
    assertThat(client.publishing().pending()).hasSize(1);
  }

  @Test
  void aPostThatWaitsForTheLimitStaysOpenToo() {
    service.responds(accepted("p1"));
    List<JournalEntry> open = List.of();
    FailureAssert failure = null;
    for (int i = 0; i < 100 && failure == null; i++) {
      Throwable thrown = catchThrowable(() -> client.publishing().publish(aPost().build()));
      failure = thrown == null ? null : assertThatFailure((ServiceException) thrown);
      open = client.publishing().pending();
    }

    assertThat(Thread.interrupted()).isTrue();
    assertThat(open).hasSize(1);
    Objects.requireNonNull(failure)
        .hasDelivery(Delivery.NOT_SENT)
        .hasKey(open.get(0).key())
        .says("stays open in the journal");
  }

  private static void assertInterrupted(ThrowingCallable call) {
    FailureAssert failure = assertThatFailure(call);
    assertThat(Thread.interrupted()).isTrue();
    failure.isInstanceOf(InterruptedCallException.class).says("The thread was interrupted");
  }
}
