package dev.postqued.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.media.Image;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits that end exchanges between any two of their steps, most of them before they are sent. */
class ShortLimitsTest {

  private static final int ROUNDS = 100;

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service().responds(Answer.drip(200));

  @Test
  @Timeout(60)
  void aCallThatIsEndedAtAnyTimeFailsLikeOneThatIsNotAnswered() {
    for (int i = 0; i < ROUNDS; i++) {
      try (PostQued client = impatient(i)) {
        assertIsLeft(() -> client.accounts().list());
      }
    }
  }

  @Test
  @Timeout(60)
  void anUploadThatIsEndedAtAnyTimeFailsLikeOneThatIsNotAnswered() {
    Image image = Image.of(MediaSource.bytes("a.png", new byte[10]));
    for (int i = 0; i < ROUNDS; i++) {
      try (PostQued client = impatient(i)) {
        assertIsLeft(() -> client.media().uploadImage(image));
      }
    }
  }

  private PostQued impatient(int round) {
    Duration limit = Duration.ofMillis(1 + round % 4);
    return Clients.at(service.url())
        .attemptTimeout(limit)
        .idleTimeout(limit)
        .maxAttempts(1)
        .build();
  }

  private static void assertIsLeft(ThrowingCallable call) {
    assertThat(catchThrowable(call)).isInstanceOf(ServiceUnavailableException.class);
  }
}
