package dev.postqued.media;

import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.UploadException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are not in a file. */
class UploadSourcesTest {

  private static final int SIZE = 300_000;
  private static final byte[] BYTES = bytes();

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer().always(Answer.of(200, "")));
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued client = postQued.client();
  private final AtomicInteger closed = new AtomicInteger();

  private static byte[] bytes() {
    byte[] bytes = new byte[SIZE];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @Test
  void bytesInMemoryAreSentAsTheyAre() {
    upload(MediaSource.bytes("clip.mp4", BYTES));

    assertThat(storage.requests()).singleElement().satisfies(this::isWhole);
    assertThat(api.requests(Uploads.START))
        .singleElement()
        .satisfies(start -> assertThat(start.text()).contains("clip.mp4", "video/mp4", "300000"));
  }

  @Test
  void anImageInMemoryIsSentAsItIs() {
    api.respondsTo(Uploads.IMAGE, uploaded("c1"));

    client.media().uploadImage(Image.of(MediaSource.bytes("a.png", BYTES)));

    assertThat(api.requests(Uploads.IMAGE))
        .singleElement()
        .matches(form -> form.length() > SIZE)
        .matches(form -> form.text().contains("filename=\"a.png\""));
  }

  @Test
  void whatCanBeOpenedAgainIsSentAgain() {
    storage.always(Answer.reset(), Answer.of(403, ""), Answer.of(200, ""));
    AtomicInteger opened = new AtomicInteger();

    upload(
        MediaSource.reopenable(
            "clip.mp4",
            SIZE,
            () -> {
              opened.incrementAndGet();
              return stream();
            }));

    assertThat(storage.requests()).hasSize(3).allSatisfy(this::isWhole);
    assertThat(closed).hasValue(opened.get());
  }

  @Test
  void aStreamIsSentOnce() {
    upload(MediaSource.once("clip.mp4", SIZE, stream()));

    assertThat(storage.requests()).singleElement().satisfies(this::isWhole);
    assertThat(closed).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 500, 503})
  void aStreamThatWasReadIsNotSentAgain(int status) {
    storage.always(Answer.of(status, ""));

    assertThatFailure(() -> upload(MediaSource.once("clip.mp4", SIZE, stream())))
        .isInstanceOf(UploadException.class)
        .says("HTTP " + status, "can be read only once", "clip.mp4");
    assertThat(storage.requests()).hasSize(1);
    assertThat(api.requests(Uploads.START)).hasSize(1);
  }

  @Test
  void aStreamThatWasReadIsNotSentAgainAfterAReset() {
    storage.always(Answer.reset());

    assertThatFailure(() -> upload(MediaSource.once("clip.mp4", SIZE, stream())))
        .says("can be read only once")
        .hasAttempts(1);
  }

  @Test
  void aStreamThatWasNotReadYetGoesToANewSession() {
    byte[] large = Arrays.copyOf(BYTES, 2 << 20);
    storage
        .withoutContinue()
        .always(
            (request, connection) -> {
              Answer.of(403, "", "Connection: close").give(request, connection);
              storage.withContinue();
            },
            Answer.of(200, ""));

    upload(MediaSource.once("clip.mp4", large.length, new ByteArrayInputStream(large)));

    assertThat(api.requests(Uploads.START)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {SIZE - 1, SIZE + 1, 1, 10 * SIZE})
  void aSourceWithAnotherLengthThanAnnouncedIsDetected(int promised) {
    assertThatFailure(() -> upload(MediaSource.reopenable("clip.mp4", promised, this::stream)))
        .isInstanceOf(UploadException.class)
        .says("clip.mp4")
        .hasAttempts(1);
    assertThat(api.requests(Uploads.COMPLETE)).isEmpty();
  }

  @Test
  void aSourceThatCannotBeOpenedIsNamed() {
    assertThatFailure(
            () ->
                upload(
                    MediaSource.reopenable(
                        "clip.mp4",
                        SIZE,
                        () -> {
                          throw new IOException("the bucket is gone");
                        })))
        .isInstanceOf(UploadException.class)
        .says("clip.mp4", "the bucket is gone");
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaSource.bytes("a.mp4", new byte[0]))
        .withMessageContaining("size must be at least 1 byte, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaSource.once(" ", 1, stream()))
        .withMessageContaining("filename must not be blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaSource.reopenable("a.mp4", -1, this::stream))
        .withMessageContaining("size must be at least 1 byte, was -1");
  }

  private InputStream stream() {
    return new ByteArrayInputStream(BYTES) {
      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  private void isWhole(dev.postqued.support.Request put) {
    assertThat(put.length()).isEqualTo(SIZE);
    assertThat(put.body()).isEqualTo(BYTES);
    assertThat(put.header("Content-Length")).containsExactly("300000");
    assertThat(put.headerNames()).doesNotContain("transfer-encoding");
  }

  private void upload(MediaSource source) {
    client.media().uploadVideo(Video.of(source, 1080, 1920));
  }
}
