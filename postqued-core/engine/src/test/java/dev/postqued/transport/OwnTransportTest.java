package dev.postqued.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.engine.ClientBuilder;
import dev.postqued.engine.Engine;
import dev.postqued.engine.MadeUpService;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceException;
import dev.postqued.service.Operation;
import dev.postqued.service.PresignedUpload;
import dev.postqued.service.UploadFile;
import dev.postqued.service.UploadSession;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.uploads.MediaSource;
import feign.RequestLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client whose requests somebody else sends. */
class OwnTransportTest {

  private static final Operation READ = Operation.repeatable("read", MadeUpService.READS);

  private final MemoryTransport transport = new MemoryTransport();
  private final Engine client = new Builder().transport(() -> transport).maxAttempts(1).build();

  /** An operation that no document has. */
  interface Api {
    @RequestLine("GET /a?q=b")
    Map<String, Object> read();
  }

  private static final class Builder extends ClientBuilder<Builder> {

    Builder() {
      super(new MadeUpService(READ), MadeUpService.KEY, "made-up/1");
      baseUrl(MemoryTransport.SERVER);
    }

    @Override
    protected Builder self() {
      return this;
    }

    Engine build() {
      return engine();
    }
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void callsGoByItAndTheClientClosesIt() {
    transport.behaviour = () -> json("{\"x\":1}");

    assertThat(client.bindings(Api.class).read()).isEqualTo(Map.of("x", 1));
    client.close();

    Request sent = transport.requests.get(0);
    assertThat(sent.target()).isEqualTo("/a?q=b");
    assertThat(sent.header("Authorization")).containsExactly("Bearer " + MadeUpService.KEY);
    assertThat(transport.closed.getCount()).isZero();
  }

  @Test
  void aFileGoesByItInPieces(@TempDir Path folder) throws IOException {
    Path file = TestFiles.random(folder, "a.mp4", 300_000);
    transport.behaviour = () -> json("");

    String id =
        client.upload(
            new UploadFile(MediaSource.file(file), "video/mp4", new Stored()), progress -> {});

    assertThat(id).isEqualTo("c1");
    Request sent = transport.requests.get(0);
    assertThat(sent.head().get(0)).startsWith("PUT /bucket/a?signature=s ");
    assertThat(sent.header("X-Given")).containsExactly("yes");
    assertThat(sent.header("Authorization")).isEmpty();
    assertThat(sent.body()).isEqualTo(Files.readAllBytes(file));
  }

  /** Storage beside the service. */
  private static final class Stored implements PresignedUpload {

    @Override
    public Operation operation() {
      return READ;
    }

    @Override
    public UploadSession open(long size) {
      return new UploadSession(
          "c1",
          null,
          MemoryTransport.SERVER + "/bucket/a?signature=s",
          "PUT",
          Map.of("X-Given", "yes"));
    }

    @Override
    public void complete(String contentId, @Nullable String storageKey, long size) {
      assertThat(contentId).isEqualTo("c1");
    }
  }

  @ParameterizedTest
  @CsvSource({"NOT_SENT, NOT_SENT", "MAYBE_SENT, UNKNOWN"})
  void whatItSaysOfAFailureIsWhatTheCallerLearnsWithoutSecrets(Outcome outcome, Delivery told) {
    transport.behaviour =
        () -> {
          throw new TransportException(outcome, "lost " + MadeUpService.KEY, null);
        };

    ServiceException e =
        catchThrowableOfType(ServiceException.class, () -> client.bindings(Api.class).read());

    assertThat(e.delivery()).isEqualTo(told);
    assertThat(e).hasMessageContaining("lost").hasMessageNotContaining(MadeUpService.KEY);
  }

  @Test
  void oneThatIsClosedIsAClosedClient() {
    transport.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> client.bindings(Api.class).read())
        .withMessageContaining("client is closed");
  }

  private static TransportResponse json(String body) {
    return TransportResponse.of(200, List.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
