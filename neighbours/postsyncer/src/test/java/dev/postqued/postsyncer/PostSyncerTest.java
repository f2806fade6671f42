package dev.postqued.postsyncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.bindings.postsyncer.api.CommentsApi;
import dev.postqued.bindings.postsyncer.api.FileUploadsApi;
import dev.postqued.bindings.postsyncer.api.LabelsApi;
import dev.postqued.bindings.postsyncer.api.PostsApi;
import dev.postqued.bindings.postsyncer.api.WorkspacesApi;
import dev.postqued.bindings.postsyncer.model.CreateLabelRequest;
import dev.postqued.bindings.postsyncer.model.Post;
import dev.postqued.bindings.postsyncer.model.PostPage;
import dev.postqued.calls.Page;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.support.Answer;
import dev.postqued.support.Logs;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bindings of PostSyncer with its rules, over real connections. */
class PostSyncerTest {

  private static final String TOKEN = "11|HzNfjBsecret";

  private final WireServer server = new WireServer();
  private final WireServer uploads = new WireServer();
  private final VirtualTime time = new VirtualTime();
  private final PostSyncer postSyncer =
      PostSyncer.builder(TOKEN)
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

  @Test
  void allPostsComePageByPage() {
    server.on(
        "GET /posts",
        Answer.json(200, "{\"data\":[{\"id\":1},{\"id\":2}],\"current_page\":1,\"last_page\":2}"),
        Answer.json(200, "{\"data\":[{\"id\":3}],\"current_page\":2,\"last_page\":2}"));

    // README begins
    PostsApi posts = postSyncer.bindings(PostsApi.class);
    Page<Post> first =
        Page.numbered(
            number -> posts.listPosts(number, 100, null),
            PostPage::data,
            page -> page.currentPage() < page.lastPage());
    List<Long> ids = first.stream().map(Post::id).toList();
    // README ends

    assertThat(ids).containsExactly(1L, 2L, 3L);
    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly("/posts?page=1&per_page=100", "/posts?page=2&per_page=100");
  }

  @Test
  void aFileIsSentAsItLiesToTheHostOfUploads(@TempDir Path folder) throws Exception {
    uploads.always(Answer.json(201, "{\"media\":{\"id\":9}}"));
    Path file = Files.writeString(folder.resolve("a \"b\" ü.png"), "the bytes");

    var uploaded =
        postSyncer
            .bindings(FileUploadsApi.class)
            .uploadMediaFile(FileUploadsApi.UPLOAD_MEDIA_FILE_SERVER, 4L, file, 7L);

    assertThat(uploaded.media().id()).isEqualTo(9L);
    assertThat(server.requests()).isEmpty();
    Request request = uploads.requests().get(0);
    assertThat(request.header("Authorization")).containsExactly("Bearer " + TOKEN);
    String boundary = request.header("Content-Type").get(0).split("boundary=", -1)[1];
    assertThat(request.text())
        .isEqualTo(
            String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"workspace_id\"",
                "",
                "4",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"folder_id\"",
                "",
                "7",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"a %22b%22 ü.png\"",
                "Content-Type: application/octet-stream",
                "",
                "the bytes",
                "--" + boundary + "--",
                ""));
    assertThat(request.header("Content-Length"))
        .containsExactly(String.valueOf(request.text().getBytes(StandardCharsets.UTF_8).length));
  }

  @Test
  void theTokenGoesToNoOtherHost(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.png"), "x");
    FileUploadsApi files = postSyncer.bindings(FileUploadsApi.class);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> files.uploadMediaFile(URI.create("https://elsewhere.example"), 4L, file, null))
        .withMessageContaining("uploadUrl(...)");
  }

  @Test
  void aPatchIsAPatch() {
    server.always(Answer.json(200, "{\"message\":\"hidden\"}"));

    postSyncer.bindings(CommentsApi.class).hideComment(5L);

    assertThat(server.requests().get(0).route()).isEqualTo("PATCH /comments/5/hide");
  }

  @Test
  void aDeletionWithoutAnAnswerIsDone() {
    server.always(Answer.of(204, ""));

    postSyncer.bindings(PostsApi.class).deletePost(5L);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aLimitThatIsUsedUpEndsWhenTheServiceSays() {
    Instant reset = time.clock().instant().plusSeconds(40);
    server.always(
        Answer.json(
            429,
            "{\"message\":\"Too Many Attempts.\"}",
            "X-RateLimit-Reset: " + reset.getEpochSecond()),
        Answer.json(200, "[]"));

    postSyncer.bindings(WorkspacesApi.class).listWorkspaces();

    assertThat(Duration.between(reset, time.clock().instant()).abs())
        .isLessThan(Duration.ofSeconds(2));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aPostWhoseAnswerIsLostIsSentOnce() {
    server.always(Answer.reset());
    LabelsApi labels = postSyncer.bindings(LabelsApi.class);

    var failure =
        catchThrowableOfType(
            UnknownOutcomeException.class,
            () ->
                labels.createLabel(
                    CreateLabelRequest.builder()
                        .workspaceId(1L)
                        .name("news")
                        .color("#ffffff")
                        .build()));

    assertThat(failure)
        .hasMessageContainingAll("may have been carried out", "the dashboard", "createLabel");
    assertThat(failure.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatIsWrongWithAFieldIsToldOnce() {
    server.always(
        Answer.json(
            422, "{\"message\":\"Not valid.\",\"errors\":{\"name\":[\"The name is too long.\"]}}"));

    assertThatThrownBy(() -> postSyncer.bindings(PostsApi.class).getPost(5L, null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("says: Not valid.; name: [The name is too long.]. ");
  }

  @Test
  void theTokenIsShownNowhere() {
    server.always(Answer.json(401, "{\"message\":\"Unauthenticated: " + TOKEN + " whsec_abc\"}"));
    try (Logs logs = new Logs()) {
      assertThatThrownBy(() -> postSyncer.bindings(WorkspacesApi.class).listWorkspaces())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("***|***")
          .hasMessageNotContaining("secret")
          .hasMessageNotContaining("whsec_abc");
      assertThat(logs.texts()).noneMatch(text -> text.contains("HzNfjB"));
    }
  }

  @Test
  void aTokenHasItsForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostSyncer.builder("pq_something-else"))
        .withMessageContaining("digits, a bar and text")
        .withMessageNotContaining("something-else");
  }

  @Test
  void otherInterfacesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.bindings(Runnable.class))
        .withMessageContainingAll("PostsApi", "java.lang.Runnable");
  }
}
