package dev.postqued;

import static dev.postqued.APost.aPost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.errors.ServiceException;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.publishing.Publication;
import dev.postqued.support.Answer;
import dev.postqued.support.Logs;
import dev.postqued.support.Request;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Uploads;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets, lets everything go wrong, and searches whatever the library says. */
class SecretsTest {

  private static final String KEY = "pq_PLANTED.key/PLANTED+key=";
  private static final String QUERY =
      "X-Amz-Credential=PLANTED&X-Amz-Signature=PLANTED&other=PLANTED";
  private static final String ECHO =
      "{\"error\":\"key "
          + KEY
          + " at https://s.example.org/a?"
          + QUERY
          + "\",\"code\":\""
          + KEY
          + "\"}";

  private final WireServer storage = new WireServer().always(Answer.of(200, ""));
  private final WireServer api = new WireServer();
  private final Logs logs = new Logs();
  private final List<Object> said = new ArrayList<>();
  private PostQued client;

  @BeforeEach
  void listen() {
    client = client();
    route(Uploads.session(storage.url() + "/bucket/object?" + QUERY, null));
  }

  private PostQued client() {
    VirtualTime time = new VirtualTime();
    return PostQued.builder(KEY)
        .baseUrl(api.url())
        .clock(time.clock())
        .sleeper(time::sleep)
        .attemptTimeout(Duration.ofMillis(100))
        .idleTimeout(Duration.ofMillis(100))
        .maxAttempts(2)
        .build();
  }

  /** One that has not yet learnt to leave the server alone. */
  private void renewClient() {
    client.close();
    client = client();
  }

  private void route(Answer session) {
    api.on(Uploads.START, session)
        .on(Uploads.COMPLETE, Answer.json(200, "{}"))
        .on(Uploads.IMAGE, Answer.json(200, "{\"contentId\":\"c1\"}"))
        .always(Answer.json(200, "{\"accounts\":[],\"id\":\"p1\",\"status\":\"pending\"}"));
  }

  @AfterEach
  void unlisten() {
    logs.close();
    client.close();
    api.close();
    storage.close();
  }

  @Test
  void noFailureOfTheApiShowsASecret(@TempDir Path folder) {
    for (Answer trouble : troubles()) {
      for (String route : List.of(Uploads.START, Uploads.COMPLETE, Uploads.IMAGE, "*")) {
        route(Uploads.session(storage.url() + "/bucket/object?" + QUERY, null));
        api.on(route, trouble);
        renewClient();
        everything(folder);
      }
    }

    assertNothingIsShown();
  }

  @Test
  void noFailureOfStorageShowsASecret(@TempDir Path folder) {
    for (Answer trouble : troubles()) {
      storage.always(trouble);
      renewClient();
      hear(() -> client.media().uploadVideo(video(folder)));
    }
    assertNothingIsShown();
  }

  @Test
  void noAddressOfStorageIsShown(@TempDir Path folder) {
    for (String url :
        List.of(
            "http://127.0.0.1:1/a?" + QUERY,
            "http://storage.example.org/a?" + QUERY,
            "http://user:PLANTED@127.0.0.1:1/a?" + QUERY,
            "https://no-such-host.invalid/PLANTED?" + QUERY,
            "https://127.0.0.1:1/a b?" + QUERY,
            "ftp://a?" + QUERY)) {
      route(Uploads.session(url.replace("/PLANTED", "/a"), null));
      hear(() -> client.media().uploadVideo(video(folder)));
    }

    assertNothingIsShown();
  }

  @Test
  void theKeyGoesToTheApiAlone(@TempDir Path folder) {
    try (WireServer elsewhere = new WireServer().always(Answer.of(200, "{}"))) {
      Answer redirect =
          Answer.of(307, "", "Location: " + elsewhere.url() + "/v1/platform-accounts");
      everything(folder);
      api.always(redirect).on(Uploads.IMAGE, redirect).on(Uploads.START, redirect);
      everything(folder);

      assertThat(elsewhere.requests()).isEmpty();
      assertThat(storage.requests()).isNotEmpty();
      assertThat(storage.requests())
          .extracting(Request::head)
          .allMatch(head -> !String.join("\n", head).contains(KEY));
    }
  }

  @Test
  void nothingThatUsersHoldShowsASecret(@TempDir Path folder) {
    hear(() -> client.media().uploadVideo(video(folder)));
    storage.close();
    hear(() -> client.media().uploadVideo(video(folder)));
    said.add(PostQued.builder(KEY));
    said.add(client);
    said.add(client.accounts());
    said.add(client.media());
    said.add(client.publishing());
    said.add(client.bindings(ContentApi.class));

    assertNothingIsShown();
  }

  private static List<Answer> troubles() {
    return List.of(
        Answer.json(400, ECHO, "X-Request-Id: " + KEY),
        Answer.json(401, ECHO),
        Answer.json(403, ECHO),
        Answer.json(409, ECHO),
        Answer.json(429, ECHO, "Retry-After: 100"),
        Answer.json(500, ECHO),
        Answer.of(200, "<p>" + KEY + " https://s.example.org/a?" + QUERY),
        Answer.json(
            200, "{\"id\":[\"" + KEY + "\"],\"contentId\":{},\"accounts\":\"" + KEY + "\"}"),
        Answer.json(200, "{\"" + KEY + "\":"),
        Answer.cut("HTTP/1.1 200 OK\r\nX: " + KEY + "\r\n"),
        Answer.cut("PLANTED " + KEY + " ?" + QUERY + "\r\n\r\n"),
        Answer.of(302, "", "Location: https://s.example.org/a?" + QUERY),
        Answer.reset(),
        Answer.silence(),
        Answer.huge(500, 1 << 20, new AtomicLong()));
  }

  private void everything(Path folder) {
    hear(() -> client.accounts().list());
    hear(() -> client.media().uploadVideo(video(folder)));
    hear(() -> client.media().uploadImage(Image.of(TestFiles.random(folder, "a.png", 10))));
    hear(() -> client.publishing().publish(aPost().asADraft().build()));
    hear(() -> client.publishing().get("p1"));
  }

  private static Video video(Path folder) {
    return Video.of(TestFiles.random(folder, "a.mp4", 10), 1, 1);
  }

  private void hear(Callable<Object> call) {
    try {
      Object answer = call.call();
      if (!(answer instanceof Publication)) {
        said.add(answer);
      }
    } catch (ServiceException e) {
      said.add(e);
      said.add(e.failure());
      said.addAll(e.attempts());
    } catch (Exception e) {
      said.add(e);
    }
  }

  private void assertNothingIsShown() {
    assertThat(said).isNotEmpty();
    assertThat(logs.texts()).anyMatch(text -> text.startsWith("dev.postqued"));
    for (Object object : said) {
      assertThat(String.valueOf(object)).doesNotContain("PLANTED");
      if (object instanceof Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("PLANTED");
      }
    }
    assertThat(logs.texts()).allMatch(text -> !text.contains("PLANTED"));
  }
}
