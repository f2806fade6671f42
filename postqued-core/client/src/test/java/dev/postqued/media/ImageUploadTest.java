package dev.postqued.media;

import static dev.postqued.FailureAssert.assertThatFailure;
import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.reply;
import static dev.postqued.support.FakeService.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UploadException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUploadTest {

  @RegisterExtension final TestClient postQued = TestClient.with(client -> client.maxAttempts(2));
  private final FakeService api = postQued.service().respondsTo(Uploads.IMAGE, uploaded("c1"));
  private final PostQued client = postQued.client();

  @Test
  void anImageIsOnePartOfAFormWithAnExactLength(@TempDir Path folder) throws IOException {
    Path file = TestFiles.random(folder, "image.jpg", 100_000);

    UploadedMedium media = client.media().uploadImage(Image.of(file));

    Request request = api.requests().get(0);
    assertThat(request.header("Content-Length")).containsExactly(String.valueOf(request.length()));
    assertThat(request.headerNames())
        .doesNotContain("transfer-encoding", "cookie")
        .doesNotHaveDuplicates();
    assertThat(request.header("Authorization")).containsExactly("Bearer " + Clients.KEY);
    assertThat(request.header("Content-Type"))
        .singleElement()
        .asString()
        .matches("multipart/form-data; boundary=[\\w-]+");
    assertThat(head(request))
        .contains("Content-Disposition: form-data; name=\"file\"; filename=\"image.jpg\"")
        .contains("Content-Type: image/jpeg");
    assertThat(content(request, 100_000)).isEqualTo(java.nio.file.Files.readAllBytes(file));
    assertThat(media).isEqualTo(new UploadedMedium("c1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr\u00fc\u00dfe.png", "\u4f60\u597d.png", "\ud83d\ude80.png", "a b.png"})
  void aNameInAnyLanguageArrivesAsItIs(String name, @TempDir Path folder) {
    client.media().uploadImage(Image.of(TestFiles.random(folder, name, 10)));

    assertThat(head(api.requests().get(0))).contains("filename=\"" + name + "\"");
  }

  @Test
  void aNameCannotAddALineOrAParameter(@TempDir Path folder) {
    client.media().uploadImage(Image.of(TestFiles.random(folder, "a\"; x=\"y\r\nX-B: c.png", 10)));

    String head = head(api.requests().get(0));
    assertThat(head.lines().filter(line -> line.startsWith("X-B"))).isEmpty();
    assertThat(head).contains("filename=\"a%22; x=%22y%0D%0AX-B: c.png\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"c2\"}",
        "{\"id\":\"c2\",\"contentId\":null}",
        "{\"contentId\":\"c2\",\"id\":\"other\"}",
        "{\"content\":{\"id\":\"c2\"}}",
        "{\"success\":true,\"data\":{\"contentId\":\"c2\"}}"
      })
  void theIdIsReadWhereverItStands(String answer, @TempDir Path folder) {
    api.respondsTo(Uploads.IMAGE, reply(201, answer));

    assertThat(client.media().uploadImage(image(folder)).contentId()).isEqualTo("c2");
  }

  @Test
  void anUploadThatIsLostIsSentAgainFromTheStart(@TempDir Path folder) {
    api.respondsTo(Uploads.IMAGE, lost(), uploaded("c1"));
    List<UploadProgress> progress = new ArrayList<>();

    client.media().uploadImage(image(folder), progress::add);

    assertThat(api.requests()).hasSize(2);
    assertThat(progress).last().isEqualTo(new UploadProgress("image.png", 1000, 1000, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"contentId\":\" \"}", "{\"content\":{\"size\":3}}", "{\"content\":[]}"})
  void aSuccessWithoutAnIdIsNotRepeated(String answer, @TempDir Path folder) {
    api.respondsTo(Uploads.IMAGE, reply(200, answer));

    assertThatFailure(() -> client.media().uploadImage(image(folder)))
        .isInstanceOf(ServiceUnavailableException.class)
        .says("without the id of the content");
    assertThat(api.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"c1\"", "<html>", "{\"contentId\":{}}", "{\"c"})
  void anAnswerThatCannotBeReadIsAFailureOfTheService(String answer, @TempDir Path folder) {
    api.respondsTo(Uploads.IMAGE, reply(200, answer));

    assertThatFailure(() -> client.media().uploadImage(image(folder)))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasDelivery(Delivery.UNKNOWN)
        .hasAttempts(2);
  }

  @Test
  @Timeout(20)
  void aServerThatReadsEverythingAndDoesNotRespondTimesOut(@TempDir Path folder) {
    api.respondsTo(Uploads.IMAGE, Answer.silence());
    assertIsLeft(folder);
  }

  @Test
  @Timeout(20)
  void anAnswerThatDripsIsLeftAfterTheIdleTimeout(@TempDir Path folder) {
    api.respondsTo(Uploads.IMAGE, Answer.drip(200));
    assertIsLeft(folder);
  }

  private void assertIsLeft(Path folder) {
    PostQued impatient =
        postQued.open(client -> client.idleTimeout(Duration.ofMillis(300)).maxAttempts(1));
    assertThatFailure(() -> impatient.media().uploadImage(image(folder)))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void aFileDeletedBetweenAttemptsIsNotAServiceFailure(@TempDir Path folder) {
    Image image = image(folder);
    api.respondsTo(
        Uploads.IMAGE,
        (request, connection) -> {
          delete(image.source().path().orElseThrow());
          lost().give(request, connection);
        });

    assertThatFailure(() -> client.media().uploadImage(image))
        .isInstanceOf(UploadException.class)
        .says("can no longer be read", image.source().path().orElseThrow().toString());
  }

  private static Image image(Path folder) {
    return Image.of(TestFiles.random(folder, "image.png", 1000));
  }

  private static void delete(Path file) {
    try {
      java.nio.file.Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(Request request) {
    String text = request.text();
    return text.substring(0, text.indexOf("\r\n\r\n"));
  }

  private static byte[] content(Request request, int size) {
    String latin = new String(request.body(), StandardCharsets.ISO_8859_1);
    int start = latin.indexOf("\r\n\r\n") + 4;
    return Arrays.copyOfRange(request.body(), start, start + size);
  }
}
