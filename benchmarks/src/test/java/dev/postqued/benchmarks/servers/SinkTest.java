package dev.postqued.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SinkTest {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicLong taken = new AtomicLong();
  private ServerSocketChannel server;
  private URI baseUrl;

  @BeforeEach
  void start() throws IOException {
    server = ServerSocketChannel.open();
    baseUrl = SinkMain.serve(server, taken);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void countsWhatIsPutAndNothingElse() throws Exception {
    send(request("/storage/a.mp4").PUT(BodyPublishers.ofByteArray(new byte[1_000_000])));
    send(request("/storage/b.mp4").PUT(BodyPublishers.ofByteArray(new byte[10])));
    send(request("/v1/content/publish").POST(BodyPublishers.ofString("{}")));

    assertThat(taken).hasValue(1_000_010);
  }

  @Test
  void letsAClientContinueThatAsksFirst() throws Exception {
    HttpRequest.Builder put =
        request("/storage/a.mp4").expectContinue(true).PUT(BodyPublishers.ofString("bytes"));

    assertThat(send(put).statusCode()).isEqualTo(200);
    assertThat(taken).hasValue(5);
  }

  @Test
  void answersEachOperationInTurnOnOneConnection() throws Exception {
    assertThat(send(request("/v1/platform-accounts")).body()).contains("@yourusername");
    assertThat(send(request("/v1/content/publish/1")).body()).contains("\"sent\"");
    assertThat(send(request("/v1/content/upload").POST(BodyPublishers.ofString("{}"))).body())
        .contains("\"url\":\"" + baseUrl + "/storage/");
    assertThat(
            send(request("/v1/content/upload/complete").POST(BodyPublishers.ofString("{}"))).body())
        .isEqualTo("{}");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(baseUrl.resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
