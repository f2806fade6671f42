package dev.postqued.postsyncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.postsyncer.workspaces.Account;
import dev.postqued.postsyncer.workspaces.Library.Imported;
import dev.postqued.postsyncer.workspaces.Workspace;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces, accounts and the media library. */
class WorkspacesTest {

  private final WireServer server = new WireServer();
  private final WireServer uploads = new WireServer();
  private final VirtualTime time = new VirtualTime();
  private final PostSyncer postSyncer =
      PostSyncer.builder("11|HzNfjBsecret")
          .baseUrl(server.url())
          .uploadUrl(uploads.url())
          .clock(time.clock())
          .sleeper(time::sleep)
          .build();

  @AfterEach
  void close() {
    postSyncer.close();
    server.close();
    uploads.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":4,\"name\":\"Mine\",\"timezone\":\"Europe/Berlin\"},null,{\"name\":\"no id\"}]",
        "{\"data\":[{\"id\":4,\"name\":\"Mine\",\"timezone\":\"Europe/Berlin\"}]}"
      })
  void workspacesAreReadBareOrWrapped(String body) {
    server.on("GET /workspaces", Answer.json(200, body));

    assertThat(postSyncer.workspaces())
        .containsExactly(new Workspace(4, "Mine", Optional.of("Europe/Berlin")));
  }

  @Test
  void accountsSayWhetherTheyHaveExpired() {
    server.on(
        "GET /accounts",
        Answer.json(
            200,
            "{\"data\":[{\"id\":136,\"workspace_id\":4,\"platform\":\"twitter\",\"username\":null,\"has_expired\":true}]}"));

    assertThat(postSyncer.accounts())
        .containsExactly(new Account(136, 4, "twitter", Optional.empty(), true));
  }

  @Test
  void anAccountIsDisconnected() {
    server.on("DELETE /accounts/136", Answer.json(204, ""));

    postSyncer.disconnect(136);

    assertThat(server.requests("DELETE /accounts/136")).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.disconnect(0))
        .withMessageContainingAll("accountId", "0");
  }

  @Test
  void aListOfAnotherFormIsAFailureOfTheService() {
    server.on("GET /accounts", Answer.json(200, "\"none\""));

    assertThatThrownBy(postSyncer::accounts).isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void bytesAreUploadedToTheHostOfUploads() {
    uploads.always(Answer.reset(), Answer.json(201, "{\"media\":{\"id\":9}}"));

    long id =
        postSyncer
            .library()
            .upload(4, MediaSource.bytes("a.png", new byte[] {1, 2}), progress -> {});

    assertThat(id).isEqualTo(9);
    assertThat(uploads.requests()).hasSize(2);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anUploadThatSucceededWithoutAnIdIsNotRepeated() {
    uploads.always(Answer.json(201, "{\"media\":{}}"));

    assertThatThrownBy(
            () ->
                postSyncer
                    .library()
                    .upload(4, MediaSource.bytes("a.png", new byte[] {1}), progress -> {}))
        .isInstanceOf(ServiceUnavailableException.class);
    assertThat(uploads.requests()).hasSize(1);
  }

  /** The service skips what it cannot read without saying so. */
  @Test
  void whatWasSkippedIsCounted() {
    server.on(
        "POST /media/upload/url",
        Answer.json(200, "{\"media\":[{\"id\":9,\"url\":\"https://x/9\"}],\"count_stored\":1}"));

    Imported imported =
        postSyncer
            .library()
            .importAll(
                4,
                List.of(URI.create("https://example.com/a"), URI.create("https://example.com/b")));

    assertThat(imported).isEqualTo(new Imported(List.of(9L), 1));
    assertThat(server.requests().get(0).text())
        .isEqualTo(
            "{\"workspace_id\":4,\"urls\":[\"https://example.com/a\",\"https://example.com/b\"]}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.library().importAll(4, List.of(URI.create("ftp://x/a"))));
  }
}
