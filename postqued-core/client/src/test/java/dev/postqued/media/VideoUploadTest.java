package dev.postqued.media;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.UploadProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What goes over the wire when all goes well. */
class VideoUploadTest {

  private static final String KEY = "content/user-id/content-id.mp4";
  private static final int ASK_FIRST = 1 << 20;

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final WireServer storage = postQued.closes(new WireServer().always(Answer.of(200, "")));
  private final FakeService api = postQued.service().uploadsTo(storage);
  private final PostQued client = postQued.client();

  @Test
  void theRequestsAreThoseOfTheDocumentation(@TempDir Path folder) throws IOException {
    api.respondsTo(Uploads.START, Uploads.session(Uploads.url(storage).toString(), KEY));
    Path file = TestFiles.sparse(folder, "video.mp4", 52_428_800);

    UploadedMedium media =
        client.media().uploadVideo(Video.of(file, 1920, 1080).duration(Duration.ofSeconds(30)));

    assertThat(json(api, Uploads.START)).isEqualTo(fixture("start-upload-request.json"));
    assertThat(json(api, Uploads.COMPLETE)).isEqualTo(fixture("complete-upload-request.json"));
    assertThat(storage.requests())
        .singleElement()
        .extracting(Request::length)
        .isEqualTo(52_428_800L);
    assertThat(media).isEqualTo(new UploadedMedium(Uploads.CONTENT));
  }

  @Test
  void aKeyThatTheServiceDoesNotNameIsMadeAsTheVendorsProgramsMakeIt(@TempDir Path folder)
      throws IOException {
    upload(folder, 10);

    JsonNode complete = json(api, Uploads.COMPLETE);
    assertThat(complete.get("key").textValue())
        .isEqualTo("content/user/" + Uploads.CONTENT + ".mp4");
    assertThat(complete.has("durationMs")).isFalse();
  }

  @Test
  void theBytesArriveAsTheyAre(@TempDir Path folder) throws IOException {
    Path file = upload(folder, 200_001);

    assertThat(storage.requests().get(0).body()).isEqualTo(java.nio.file.Files.readAllBytes(file));
  }

  @Test
  void storageGetsTheHeadersThatCameWithTheUrlAndNoSecret(@TempDir Path folder) {
    upload(folder, 1000);

    Request put = storage.requests().get(0);
    assertThat(put.target()).isEqualTo("/bucket/object?X-Amz-Signature=hidden");
    assertThat(put.header("Content-Type")).containsExactly("video/mp4");
    assertThat(put.header("x-amz-meta-a")).containsExactly("b");
    assertThat(put.header("Content-Length")).containsExactly("1000");
    assertThat(put.headerNames())
        .containsExactlyInAnyOrder(
            "content-type", "x-amz-meta-a", "content-length", "host", "connection");
    assertThat(String.join("\n", put.head())).doesNotContain(Clients.KEY);
  }

  @Test
  void connectionHeadersAreNotTakenFromAResponse(@TempDir Path folder) {
    api.respondsTo(
        Uploads.START,
        reply(
            200,
            """
            {"contentId": "c", "upload": {"url": "%s", "method": "PUT", "headers": {
              "Content-Type": "video/mp4", "Content-Length": "5", "Host": "example.org",
              "Transfer-Encoding": "chunked", "Expect": "100-continue", "Connection": "close"}}}
            """
                .formatted(Uploads.url(storage))));

    upload(folder, 1000);

    Request put = storage.requests().get(0);
    assertThat(put.header("Content-Length")).containsExactly("1000");
    assertThat(put.header("Host")).containsExactly(storage.url().getAuthority());
    assertThat(put.headerNames()).doesNotContain("transfer-encoding", "expect");
  }

  @Test
  void aLargeFileIsAnnouncedFirst(@TempDir Path folder) {
    upload(folder, ASK_FIRST);

    Request put = storage.requests().get(0);
    assertThat(put.header("Expect")).containsExactly("100-continue");
    assertThat(put.header("Content-Length")).containsExactly(String.valueOf(ASK_FIRST));
    assertThat(put.length()).isEqualTo(ASK_FIRST);
  }

  @Test
  void aSmallFileIsSentAtOnce(@TempDir Path folder) {
    upload(folder, ASK_FIRST - 1);

    assertThat(storage.requests().get(0).headerNames()).doesNotContain("expect");
  }

  @Test
  void progressEndsWithTheWholeFileAndNeverRunsBackwards(@TempDir Path folder) {
    List<UploadProgress> seen = new ArrayList<>();
    Path file = TestFiles.random(folder, "video.mp4", 1_000_000);

    client.media().uploadVideo(Video.of(file, 1, 1), seen::add);

    assertThat(seen).hasSizeGreaterThan(2).allMatch(p -> p.attempt() == 1);
    assertThat(seen.stream().map(UploadProgress::sentBytes)).isSorted().doesNotHaveDuplicates();
    assertThat(seen).last().matches(p -> p.sentBytes() == 1_000_000 && p.fraction() == 1.0);
  }

  @Test
  void aListenerThatFailsDoesNotBreakTheUpload(@TempDir Path folder) {
    Path file = TestFiles.random(folder, "video.mp4", 100_000);

    client
        .media()
        .uploadVideo(
            Video.of(file, 1, 1),
            progress -> {
              throw new IllegalStateException("a defect of the listener");
            });

    assertThat(storage.requests().get(0).length()).isEqualTo(100_000);
    assertThat(api.requests(Uploads.COMPLETE)).hasSize(1);
  }

  @Test
  void aNameInAnyLanguageArrivesAsItIs(@TempDir Path folder) throws IOException {
    Path file = TestFiles.random(folder, "\u4f60\u597d \"gr\u00fc\u00dfe\".mp4", 10);

    client.media().uploadVideo(Video.of(file, 1, 1));

    assertThat(json(api, Uploads.START).get("filename").textValue())
        .isEqualTo("\u4f60\u597d \"gr\u00fc\u00dfe\".mp4");
  }

  @Test
  void confirmingIsTriedAgainAndNamesTheSameContent(@TempDir Path folder) {
    api.respondsTo(Uploads.COMPLETE, lost(), reply(500), Answer.of(204, "", "X-A: b"));

    upload(folder, 1000);

    List<Request> requests = api.requests(Uploads.COMPLETE);
    assertThat(requests).hasSize(3);
    assertThat(requests).extracting(Request::text).containsOnly(requests.get(0).text());
  }

  private Path upload(Path folder, int size) {
    Path file = TestFiles.random(folder, "video.mp4", size);
    client.media().uploadVideo(Video.of(file, 1080, 1920));
    return file;
  }

  private static JsonNode json(FakeService server, String route) throws JsonProcessingException {
    List<Request> requests = server.requests(route);
    assertThat(requests).hasSize(1);
    return new ObjectMapper().readTree(requests.get(0).text());
  }

  private static JsonNode fixture(String name) throws IOException {
    Path fixtures =
        Path.of(
            System.getProperty("repository.root"),
            "generated-client/postqued-v1/src/test/resources/wire");
    return new ObjectMapper().readTree(fixtures.resolve(name).toFile());
  }
}
