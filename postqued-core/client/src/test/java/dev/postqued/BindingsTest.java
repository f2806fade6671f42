package dev.postqued;

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
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated interfaces, wired with the rules of the client. */
class BindingsTest {

  private final WireServer server = new WireServer();
  private final PostQued client = Clients.at(server.url()).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void aCallIsRepeatedWhereThatIsSafe() {
    server.always(Answer.json(503, "{}"), Answer.reset(), Uploads.session(server));

    client
        .bindings(ContentApi.class)
        .startUpload(
            StartUploadRequest.builder()
                .filename("a.mp4")
                .contentType("video/mp4")
                .fileSize(1L)
                .build());

    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().get(2).header("Authorization"))
        .containsExactly("Bearer " + Clients.KEY);
  }

  @Test
  void aPublicationIsRepeatedUnderItsKeyAlone() {
    server.always(
        Answer.reset(), Answer.json(200, "{\"id\":\"p1\",\"status\":\"new\",\"targets\":[]}"));

    Publication publication =
        client.bindings(PublishingApi.class).createPublication("key-1", request());

    assertThat(publication.id()).isEqualTo("p1");
    assertThat(publication.status()).hasToString("new");
    assertThat(server.requests())
        .hasSize(2)
        .allMatch(sent -> sent.header("Idempotency-Key").equals(List.of("key-1")));
    assertThat(server.requests())
        .extracting(Request::text)
        .containsOnly(server.requests().get(0).text());
  }

  @Test
  void failuresAreThoseOfTheClient() {
    server.always(Answer.json(404, "{\"error\":\"x\"}"), Answer.reset());
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
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anImageIsStreamed(@TempDir Path folder) {
    server.on(Uploads.IMAGE, Answer.json(200, "{\"contentId\":\"c1\"}"));
    Path file = TestFiles.random(folder, "a b.png", 100_000);

    assertThat(client.bindings(ContentApi.class).uploadImage(file).contentId()).isEqualTo("c1");

    assertThat(server.requests().get(0).text()).contains("filename=\"a b.png\"");
    assertThat(server.requests().get(0).length()).isGreaterThan(100_000);
  }

  private static CreatePublicationRequest request() {
    return CreatePublicationRequest.builder().contentIds(List.of("c1")).targets(List.of()).build();
  }
}
