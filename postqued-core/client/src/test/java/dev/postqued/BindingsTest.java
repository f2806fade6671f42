package dev.postqued;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.publication;
import static dev.postqued.support.FakeService.reply;
import static dev.postqued.support.FakeService.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.bindings.v1.model.CreatePublicationRequest;
import dev.postqued.bindings.v1.model.Publication;
import dev.postqued.bindings.v1.model.StartUploadRequest;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The generated interfaces, wired with the rules of the client. */
class BindingsTest {

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @Test
  void aCallIsRepeatedWhereThatIsSafe() {
    service.responds(reply(503), lost(), Uploads.session(service.url() + "/bucket/object", null));

    client
        .bindings(ContentApi.class)
        .startUpload(
            StartUploadRequest.builder()
                .filename("a.mp4")
                .contentType("video/mp4")
                .fileSize(1L)
                .build());

    assertThat(service.requests()).hasSize(3);
    assertThat(service.requests().get(2).header("Authorization"))
        .containsExactly("Bearer " + Clients.KEY);
  }

  @Test
  void anArgumentOfThePathThatIsNullIsRefusedByItsName() {
    PublishingApi publishing = client.bindings(PublishingApi.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> publishing.getPublication(null))
        .withMessageContaining("publishId must not be null");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void aPublicationIsRepeatedUnderItsKeyAlone() {
    service.responds(lost(), publication("p1", "new"));

    Publication publication =
        client.bindings(PublishingApi.class).createPublication("key-1", request());

    assertThat(publication.id()).isEqualTo("p1");
    assertThat(publication.status()).hasToString("new");
    assertThat(service.requests())
        .hasSize(2)
        .allMatch(sent -> sent.header("Idempotency-Key").equals(List.of("key-1")));
    assertThat(service.requests())
        .extracting(Request::text)
        .containsOnly(service.requests().get(0).text());
  }

  @Test
  void failuresAreThoseOfTheClient() {
    service.responds(reply(404, "{\"error\":\"x\"}"), lost());
    PublishingApi api = client.bindings(PublishingApi.class);

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> api.getPublication("p1"));
    assertThatExceptionOfType(UnknownOutcomeException.class)
        .isThrownBy(() -> api.createPublication("key-1", request()));
  }

  @Test
  @SuppressWarnings("NullAway")
  void aKeyThatIsMissingIsRefusedBeforeTheNetwork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.bindings(PublishingApi.class).createPublication(null, request()))
        .withMessageContaining("idempotencyKey");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void anImageIsStreamed(@TempDir Path folder) {
    service.respondsTo(Uploads.IMAGE, uploaded("c1"));
    Path file = TestFiles.random(folder, "a b.png", 100_000);

    assertThat(client.bindings(ContentApi.class).uploadImage(file).contentId()).isEqualTo("c1");

    assertThat(service.requests().get(0).text()).contains("filename=\"a b.png\"");
    assertThat(service.requests().get(0).length()).isGreaterThan(100_000);
  }

  private static CreatePublicationRequest request() {
    return CreatePublicationRequest.builder().contentIds(List.of("c1")).targets(List.of()).build();
  }
}
