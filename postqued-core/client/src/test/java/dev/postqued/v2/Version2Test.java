package dev.postqued.v2;

import static dev.postqued.support.FakeService.lost;
import static dev.postqued.support.FakeService.publication;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.APost;
import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.accounts.Account;
import dev.postqued.accounts.Accounts;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v2.api.ContentApi;
import dev.postqued.bindings.v2.model.ContentAsset;
import dev.postqued.bindings.v2.model.ContentPage;
import dev.postqued.calls.Page;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.insights.FigurePeriod;
import dev.postqued.insights.Insights;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.Target;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 2 as its users see it, against a scripted service. */
class Version2Test {

  private static final String PUBLISH = "POST /v2/publish";
  private static final String CONTEXT = "GET /v2/mcp/context";
  private static final String WORKSPACE = "0d8ae9a4-8f65-4b5c-9a57-32dfa0e2a1ff";

  @RegisterExtension
  final TestClient postQued =
      TestClient.with(builder -> builder.version(ApiVersion.V2).workspace(WORKSPACE));

  private final PostQued client = postQued.client();
  private final FakeService service = postQued.service();

  private PostQued withoutAWorkspace() {
    return postQued.open(builder -> builder.version(ApiVersion.V2));
  }

  private static JsonNode json(Request request) throws IOException {
    return new ObjectMapper().readTree(request.text());
  }

  @Test
  void aPostIsPublishedInItsWorkspace() throws IOException {
    service.respondsTo(PUBLISH, publication("p1", "pending"));
    Instant at = Instant.parse("2030-01-31T18:00:00Z");
    Target target =
        Target.publish(new Account("a1", new Platform("bluesky"), "me", null), "It is here").at(at);

    Publication published = client.publishing().publish(Post.of(new UploadedMedium("c1"), target));

    assertThat(published.id()).isEqualTo("p1");
    Request request = service.requests(PUBLISH).get(0);
    assertThat(request.header("Idempotency-Key")).hasSize(1);
    assertThat(json(request))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "contentIds": ["c1"],
                      "targets": [
                        {
                          "platform": "bluesky",
                          "accountId": "a1",
                          "intent": "publish",
                          "caption": "It is here",
                          "dispatchAt": "2030-01-31T18:00:00Z"
                        }
                      ],
                      "workspaceId": "%s"
                    }
                    """
                        .formatted(WORKSPACE)));
  }

  @Test
  void aTargetAtOnceSaysSo() throws IOException {
    service.respondsTo(PUBLISH, publication("p1", "pending"));

    client.publishing().publish(APost.aPost().build());

    JsonNode target = json(service.requests(PUBLISH).get(0)).path("targets").path(0);
    assertThat(target.has("dispatchAt")).isTrue();
    assertThat(target.path("dispatchAt").isNull()).isTrue();
  }

  @Test
  void aPostMayBeTextAlone() throws IOException {
    service.respondsTo(PUBLISH, publication("p1", "pending"));

    client
        .publishing()
        .publish(Post.text(Target.of(Intent.PUBLISH, new Platform("threads"), "a1", "Hello")));

    assertThat(json(service.requests(PUBLISH).get(0)).path("contentIds").isEmpty()).isTrue();
  }

  @Test
  void theOnlyWorkspaceOfTheKeyIsTaken() throws IOException {
    service.respondsTo(
        CONTEXT, reply(200, "{\"organizations\":[{\"workspaces\":[{\"id\":\"w1\"}]}]}"));
    service.respondsTo(PUBLISH, publication("p1", "pending"));
    PostQued other = withoutAWorkspace();

    other.publishing().publish(APost.aPost().build());
    other.publishing().publish(APost.aPost().build());

    assertThat(service.requests(CONTEXT)).hasSize(1);
    assertThat(json(service.requests(PUBLISH).get(1)).path("workspaceId").asText()).isEqualTo("w1");
  }

  @Test
  void ofSeveralWorkspacesOneHasToBeNamed() {
    service.respondsTo(
        CONTEXT,
        reply(
            200,
            "{\"workspaces\":[{\"id\":\"w1\",\"name\":\"Shop\"},{\"id\":\"w2\",\"name\":\"Blog\"}]}"));
    PostQued other = withoutAWorkspace();

    assertThatThrownBy(() -> other.publishing().publish(APost.aPost().build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("w1 (Shop), w2 (Blog)", "workspace(id)", "POSTQUED_WORKSPACE_ID");
    assertThat(service.requests(PUBLISH)).isEmpty();
    assertThat(other.publishing().pending()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"principal\":\"me\"}", "{\"workspaces\":[{\"name\":\"x\"}]}"})
  void anAnswerWithoutAWorkspaceNamesTheOption(String answer) {
    service.respondsTo(CONTEXT, reply(200, answer));

    assertThatThrownBy(() -> withoutAWorkspace().accounts().list())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll("workspace", "workspace(id)");
  }

  @Test
  void version1HasNoWorkspaces() {
    assertThatThrownBy(() -> postQued.open(builder -> builder.workspace("w1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version(ApiVersion.V2)");
  }

  @Test
  void aConflictProvesNothingAndIsAskedForAgainUnderTheKey() {
    service.respondsTo(
        PUBLISH,
        lost(),
        reply(409, "{\"error\":\"in progress\",\"code\":\"CONFLICT\"}"),
        publication("p1", "pending"));
    Post post = APost.aPost().build();

    assertThat(client.publishing().publish(post).id()).isEqualTo("p1");
    assertThat(service.requests(PUBLISH))
        .hasSize(3)
        .extracting(request -> request.header("Idempotency-Key"))
        .containsOnly(Collections.singletonList(post.idempotencyKey().value()));
  }

  @Test
  void aConflictThatStaysNamesBothReasons() {
    service.respondsTo(PUBLISH, reply(409, "{\"error\":\"conflict\",\"code\":\"CONFLICT\"}"));
    Post post = APost.aPost().build();

    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll(
            "may have been published", "still at work", "used with another content", "10 minutes");
    assertThat(service.requests(PUBLISH)).hasSizeGreaterThan(1);
    assertThat(client.publishing().pending()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "402, plan needed, PLAN, Check the plan",
    "403, your role may not do this, ROLE, 'the plan, the role'",
    "403, no access, FORBIDDEN, the role and the plan allow this"
  })
  void aPlanOrARoleIsNamedThoughItProvesNothing(
      int status, String error, String code, String advice) {
    service.respondsTo(
        PUBLISH, reply(status, "{\"error\":\"%s\",\"code\":\"%s\"}".formatted(error, code)));
    service.respondsTo("GET /v2/integrations", reply(200, "{\"accounts\":[]}"));

    assertThatThrownBy(() -> client.publishing().publish(APost.aPost().build()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll(
            error,
            advice,
            "may have been published",
            "Publish the same Post again within 24 hours");
    assertThat(client.publishing().pending()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403, 404, 409, 413, 422, 429})
  void onlyThe400OfTheServiceProvesARefusal(int status) {
    service.respondsTo(PUBLISH, reply(status, "{\"error\":\"no\",\"code\":\"NO\"}"));
    service.respondsTo("GET /v2/integrations", reply(200, "{\"accounts\":[]}"));

    ServiceException failure =
        catchThrowableOfType(
            ServiceException.class, () -> client.publishing().publish(APost.aPost().build()));

    assertThat(failure.failure().delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(failure.failure().status()).isEqualTo(status);
  }

  @Test
  void the400OfTheServiceIsARefusalInItsWords() {
    service.respondsTo(PUBLISH, reply(400, "{\"error\":\"no such account\",\"code\":\"BAD\"}"));

    assertThatThrownBy(() -> client.publishing().publish(APost.aPost().build()))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("no such account");
  }

  @Test
  void aPlanIsNeededElsewhere() {
    service.respondsTo("GET /v2/integrations", reply(402, "{\"error\":\"plan\",\"code\":\"P\"}"));

    assertThatThrownBy(() -> client.accounts().list())
        .isInstanceOf(SubscriptionRequiredException.class);
  }

  @Test
  void picturesGoToStorageByAPresignedUrl() throws IOException {
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    WireServer storage = postQued.closes(new WireServer()).on("PUT /bucket/k1", Answer.of(200, ""));
    service.respondsTo(
        "POST /v2/content/upload",
        reply(
            200,
            "{\"contentId\":\"c1\",\"upload\":{\"url\":\"%s/bucket/k1?sig=s\",\"key\":\"k1\",\"method\":\"PUT\",\"headers\":{\"Content-Type\":\"image/png\"}}}"
                .formatted(storage.url())));
    service.respondsTo(
        "POST /v2/content/upload/complete", reply(200, "{\"content\":{\"id\":\"c1\"}}"));

    UploadedMedium medium = client.media().uploadImage(Image.of(MediaSource.bytes("dot.png", png)));

    assertThat(medium.contentId()).isEqualTo("c1");
    assertThat(storage.requests().get(0).body()).isEqualTo(png);
    assertThat(storage.requests().get(0).header("Authorization")).isEmpty();
    JsonNode start = json(service.requests("POST /v2/content/upload").get(0));
    assertThat(start.path("fileSize").asLong()).isEqualTo(png.length);
    assertThat(start.path("workspaceId").asText()).isEqualTo(WORKSPACE);
    JsonNode complete = json(service.requests("POST /v2/content/upload/complete").get(0));
    assertThat(complete.path("key").asText()).isEqualTo("k1");
    assertThat(complete.path("size").asLong()).isEqualTo(png.length);
  }

  /** Something in between may say 200 as well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"content\":{\"id\":\"c1\"}} | 500 | true",
        "{\"message\":\"ok\"} | 200 | true",
        "{\"message\":\"ok\"} | 404 | false",
        "{\"content\":{\"id\":\"other\"}} | 404 | false"
      })
  void aConfirmationThatDoesNotNameTheContentIsProvedByARead(
      String completed, int read, boolean works) {
    WireServer storage = postQued.closes(new WireServer().always(Answer.of(200, "")));
    service.respondsTo(
        "POST /v2/content/upload",
        reply(
            200,
            "{\"contentId\":\"c1\",\"upload\":{\"key\":\"k\",\"method\":\"PUT\",\"url\":\""
                + storage.url()
                + "/k\",\"headers\":{}}}"));
    service.respondsTo("POST /v2/content/upload/complete", reply(200, completed));
    service.respondsTo("GET /v2/content/c1", reply(read, "{\"content\":{\"id\":\"c1\"}}"));
    ThrowingCallable upload =
        () -> client.media().uploadImage(Image.of(MediaSource.bytes("a.png", new byte[] {1})));

    if (works) {
      assertThatCode(upload).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(upload).isInstanceOf(ServiceException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"204, 0", "404, 1", "500, 1"})
  void whatAnUploadGaveUpOnIsDeletedOrReported(int status, int reported) {
    WireServer storage = postQued.closes(new WireServer().always(Answer.of(400, "")));
    service.respondsTo(
        "POST /v2/content/upload",
        reply(
            200,
            "{\"contentId\":\"c1\",\"upload\":{\"key\":\"k\",\"method\":\"PUT\",\"url\":\""
                + storage.url()
                + "/k\",\"headers\":{}}}"));
    service.respondsTo("DELETE /v2/content/c1", reply(status));

    ServiceException failed =
        catchThrowableOfType(
            ServiceException.class,
            () ->
                client
                    .media()
                    .uploadImage(Image.of(MediaSource.bytes("a.png", new byte[] {1, 2, 3}))));

    int sessions = service.requests("POST /v2/content/upload").size();
    assertThat(sessions).isPositive();
    assertThat(failed.failure().abandonedContentIds()).hasSize(reported * sessions);
    assertThat(service.requests("DELETE /v2/content/c1")).hasSizeGreaterThanOrEqualTo(sessions);
  }

  @Test
  void aPublicationIsCanceledAndReadAgain() {
    service.respondsTo("POST /v2/publish/p1/cancel", reply(200));
    service.respondsTo("GET /v2/publish/p1", publication("p1", "canceled"));

    Publication canceled = client.publishing().cancel("p1");

    assertThat(canceled.status()).isEqualTo(PublicationStatus.CANCELED);
    assertThat(service.requests("POST /v2/publish/p1/cancel").get(0).target())
        .endsWith("?workspaceId=" + WORKSPACE);
  }

  @Test
  void aWorkflowThatForbidsItIsToldInTheWordsOfTheService() {
    service.respondsTo("GET /v2/publish/p1", publication("p1", "processing"));
    service.respondsTo(
        "POST /v2/publish/target/t1/cancel",
        reply(409, "{\"error\":\"already processing\",\"code\":\"STATE\"}"));

    assertThatThrownBy(() -> client.publishing().cancelTarget("p1", "t1"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("already processing")
        .hasMessageContaining("Read it again")
        .hasMessageNotContaining("Fix the request");
  }

  @Test
  void anotherTimeIsSentOnce() throws IOException {
    service.respondsTo("GET /v2/publish/p1", publication("p1", "pending"));
    service.respondsTo("PATCH /v2/publish/target/t1", lost());
    Instant later = postQued.time().clock().instant().plus(Duration.ofDays(2));

    assertThatThrownBy(() -> client.publishing().reschedule("p1", "t1", later))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("may have been carried out");

    assertThat(service.requests("PATCH /v2/publish/target/t1")).hasSize(1);
  }

  @Test
  void thePastIsNoOtherTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.publishing().reschedule("p1", "t1", Instant.EPOCH))
        .withMessageContainingAll("at must be in the future", "1970");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"p1\",\"status\":\"pending\"},{\"status\":\"no id\"},null]",
        "{\"publishRequests\":[{\"id\":\"p1\",\"status\":\"pending\"}]}",
      })
  void whatIsListedIsReadInEveryForm(String answer) {
    service.respondsTo("GET /v2/publish", reply(200, answer));
    Instant from = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(client.publishing().list(from, from.plus(Duration.ofDays(31))))
        .extracting(Publication::id)
        .containsExactly("p1");
    assertThat(service.requests("GET /v2/publish").get(0).target())
        .contains("startDate=2026-01-01T00%3A00%3A00Z", "endDate=2026-02-01T00%3A00%3A00Z");
  }

  @Test
  void whatVersion1CannotDoItSaysBeforeTheNetwork() {
    PostQued first = postQued.open(builder -> builder);

    assertThatThrownBy(() -> first.publishing().cancel("p1"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "cancel needs version 2 of the API: build the client with version(ApiVersion.V2)");
    assertThatThrownBy(() -> first.publishing().delete("p1"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> client.webhooks())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("await");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void tooManyTargetsAreRefusedBeforeTheNetwork() {
    Post.Builder post = Post.builder().media(new UploadedMedium("c1"));
    for (int i = 0; i < 11; i++) {
      post.target(Target.of(Intent.PUBLISH, new Platform("threads"), "a" + i, "caption"));
    }

    assertThatThrownBy(() -> client.publishing().publish(post.build()))
        .isInstanceOf(InvalidPostException.class)
        .hasMessageContaining("11 targets");
  }

  @Test
  void aDownloadIsReadFromTheConnectionWhateverItsSize() throws IOException {
    AtomicLong written = new AtomicLong();
    long size = 64L << 20;
    service.respondsTo("GET /v2/content/c1/file", Answer.huge(200, size, written));
    ContentApi content = client.bindings(ContentApi.class);

    try (InputStream stream = content.downloadContent("c1", WORKSPACE)) {
      assertThat(stream.read()).isEqualTo('"');
      assertThat(written.get()).isLessThan(size);
      assertThat(stream.transferTo(OutputStream.nullOutputStream())).isEqualTo(size - 1);
    }
  }

  @Test
  void theLibraryComesPageByPage() {
    service.respondsTo(
        "GET /v2/content",
        reply(200, "{\"content\":[{\"id\":\"c1\"}],\"pagination\":{\"page\":1,\"pages\":2}}"),
        reply(200, "{\"content\":[{\"id\":\"c2\"}],\"pagination\":{\"page\":2,\"pages\":2}}"));
    ContentApi content = client.bindings(ContentApi.class);

    Page<ContentAsset> first =
        Page.numbered(
            number -> content.listContent(number, 60, null, null, WORKSPACE),
            ContentPage::content,
            page -> page.pagination().page() < page.pagination().pages());

    assertThat(first).extracting(ContentAsset::id).containsExactly("c1", "c2");
  }

  @Test
  void theLibraryIsListedSearchedAndChanged() throws IOException {
    service.respondsTo(
        "GET /v2/content",
        reply(
            200,
            "{\"content\":[{\"id\":\"c1\",\"filename\":\"a.mp4\",\"durationMs\":1500,\"url\":\"not an address\"},null],\"pagination\":{\"page\":1,\"pages\":1}}"));
    service.respondsTo(
        "PATCH /v2/content/c1", reply(200, "{\"content\":{\"id\":\"c1\",\"filename\":\"b.mp4\"}}"));
    service.respondsTo("DELETE /v2/content/c1", Answer.of(204, ""));
    service.respondsTo("GET /v2/content/c1/file", Answer.of(200, "bytes"));

    var found = client.library().search("a b");

    assertThat(found.items())
        .singleElement()
        .satisfies(
            medium -> {
              assertThat(medium.filename()).isEqualTo("a.mp4");
              assertThat(medium.duration()).isEqualTo(Duration.ofMillis(1500));
              assertThat(medium.url()).isNull();
            });
    assertThat(service.requests("GET /v2/content").get(0).target())
        .contains("perPage=60", "search=a%20b", "mediaType=all", "workspaceId=" + WORKSPACE);
    assertThat(client.library().rename("c1", "b.mp4").filename()).isEqualTo("b.mp4");
    client.library().describe("c1", "A dog");
    client.library().delete("c1");
    try (InputStream bytes = client.library().download("c1")) {
      assertThat(bytes).hasContent("bytes");
    }
    assertThat(service.requests("PATCH /v2/content/c1"))
        .extracting(request -> json(request).has("alt"))
        .containsExactly(false, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.library().describe("c1", "x".repeat(501)))
        .withMessageContaining("501");
    assertThatThrownBy(() -> postQued.open(b -> b).library())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anAccountIsDisconnectedAndTikTokIsAskedWhatItAllows() {
    service.respondsTo("DELETE /v2/integrations/a1", Answer.of(204, ""));
    service.respondsTo(
        "GET /v2/integrations/a1/creator-info", reply(200, "{\"maxVideoPostDurationSec\":600}"));

    client.accounts().disconnect("a1");

    assertThat(client.accounts().creatorInfo("a1").object())
        .containsEntry("maxVideoPostDurationSec", 600);
    assertThat(service.requests("DELETE /v2/integrations/a1")).hasSize(1);
  }

  @Test
  void aPostThatStaysUnknownComesWithWhatItMayHaveBecome() {
    service.respondsTo(PUBLISH, lost());
    IdempotencyKey key = IdempotencyKey.of("2026-11-26/launch");
    Post post = APost.aPost().with(key).build();
    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(UnknownOutcomeException.class);
    int sent = service.requests(PUBLISH).size();
    postQued.time().clock().advance(Duration.ofHours(25));
    service.respondsTo(
        "GET /v2/publish",
        reply(
            200, "{\"publications\":[" + listed("p1", "tiktok") + "," + listed("p2", "x") + "]}"));

    UnknownOutcomeException unknown =
        catchThrowableOfType(
            UnknownOutcomeException.class, () -> client.publishing().reconcile(key));

    assertThat(unknown.failure().candidates()).containsExactly("p1");
    assertThat(unknown).hasMessageContaining("may be one of [p1]");
    assertThat(service.requests(PUBLISH)).hasSize(sent);
  }

  @Test
  void aListThatFailsLeavesTheOutcomeAsItIs() {
    service.respondsTo(PUBLISH, lost());
    IdempotencyKey key = IdempotencyKey.of("2026-11-26/launch");
    assertThatThrownBy(() -> client.publishing().publish(APost.aPost().with(key).build()))
        .isInstanceOf(UnknownOutcomeException.class);
    postQued.time().clock().advance(Duration.ofHours(25));
    service.respondsTo("GET /v2/publish", reply(400, "{\"error\":\"range\",\"code\":\"X\"}"));

    assertThatThrownBy(() -> client.publishing().reconcile(key))
        .isInstanceOf(UnknownOutcomeException.class)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  private static String listed(String id, String platform) {
    return "{\"id\":\"%s\",\"status\":\"completed\",\"targets\":[{\"id\":\"t\",\"platform\":\"%s\"}]}"
        .formatted(id, platform);
  }

  @Test
  void platformsAreAskedForPlacesToPost() {
    service.respondsTo(
        "GET /v2/integrations/a1/reddit/subreddits",
        reply(200, "{\"subreddits\":[{\"name\":\"java\"}]}"));
    service.respondsTo(
        "GET /v2/integrations/a1/reddit/restrictions", reply(200, "{\"flair\":true}"));
    service.respondsTo(
        "GET /v2/integrations/a1/linkedin/companies", reply(200, "[{\"id\":\"7\"}]"));
    service.respondsTo("GET /v2/integrations/a1/pinterest/boards", reply(200, "{\"items\":[]}"));
    Accounts accounts = client.accounts();

    assertThat(accounts.subreddits("a1", "a b").list()).containsExactly(Map.of("name", "java"));
    assertThat(accounts.subredditRestrictions("a1", "java").object()).containsEntry("flair", true);
    assertThat(accounts.linkedInCompanies("a1", "Acme").list()).containsExactly(Map.of("id", "7"));
    assertThat(accounts.pinterestBoards("a1").list()).isEmpty();

    assertThat(service.requests())
        .extracting(Request::target)
        .containsExactly(
            "/v2/integrations/a1/reddit/subreddits?query=a%20b&limit=10&workspaceId=" + WORKSPACE,
            "/v2/integrations/a1/reddit/restrictions?subreddit=java&workspaceId=" + WORKSPACE,
            "/v2/integrations/a1/linkedin/companies?query=Acme&limit=10&workspaceId=" + WORKSPACE,
            "/v2/integrations/a1/pinterest/boards?limit=50&workspaceId=" + WORKSPACE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts.subreddits("a1", " "))
        .withMessage("text must not be blank");
  }

  @Test
  void figuresAndCommentsAreReturnedAsTheyCome() {
    service.respondsTo("GET /v2/analytics/posts", reply(200, "{\"views\":12}"));
    service.respondsTo(
        "GET /v2/analytics/videos", reply(200, "{\"videos\":[],\"cursor\":\"c 2\"}"));
    service.respondsTo("GET /v2/engagement", reply(200, "{\"items\":[{\"id\":\"t1\"}]}"));
    Insights insights = client.insights();

    assertThat(insights.posts(FigurePeriod.WEEK).object()).containsEntry("views", 12);
    assertThat(insights.posts("a1", FigurePeriod.ALL).object()).containsEntry("views", 12);
    assertThat(insights.videos("a1", FigurePeriod.MONTH).object()).containsEntry("cursor", "c 2");
    insights.videos("a1", FigurePeriod.MONTH, "c 2");
    assertThat(insights.inbox()).containsExactly(Map.of("id", "t1"));

    assertThat(service.requests())
        .extracting(Request::target)
        .containsExactly(
            "/v2/analytics/posts?limit=100&range=week&workspaceId=" + WORKSPACE,
            "/v2/analytics/posts?accountId=a1&limit=100&range=all&workspaceId=" + WORKSPACE,
            "/v2/analytics/videos?accountId=a1&limit=20&range=month&workspaceId=" + WORKSPACE,
            "/v2/analytics/videos?accountId=a1&cursor=c%202&limit=20&range=month&workspaceId="
                + WORKSPACE,
            "/v2/engagement?limit=100&workspaceId=" + WORKSPACE);
  }

  @Test
  void aScheduledPostIsGivenAnotherTimeAndCanceled() {
    String scheduled =
        "{\"id\":\"p1\",\"status\":\"pending\",\"targets\":["
            + "{\"id\":\"t1\",\"platform\":\"tiktok\",\"status\":\"scheduled\"}]}";
    service.respondsTo("GET /v2/publish", reply(200, "{\"publications\":[" + scheduled + "]}"));
    service.respondsTo("GET /v2/publish/p1", reply(200, scheduled));
    service.respondsTo("PATCH /v2/publish/target/t1", reply(200, "{}"));
    service.respondsTo("POST /v2/publish/p1/cancel", reply(200, "{}"));
    PostQued postQued = client;

    // README begins
    Instant now = Instant.now();
    for (Publication publication : postQued.publishing().list(now, now.plus(Duration.ofDays(7)))) {
      String target = publication.targets().get(0).id();
      postQued.publishing().reschedule(publication.id(), target, now.plus(Duration.ofDays(8)));
      postQued.publishing().cancel(publication.id());
    }
    // README ends

    assertThat(service.requests("POST /v2/publish/p1/cancel")).hasSize(1);
  }

  @Test
  void whatOnlyVersion2HasSaysSoBeforeTheNetwork() {
    PostQued first = postQued.open(b -> b);

    assertThatThrownBy(first::insights).hasMessageContaining("insights needs version 2");
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> first.accounts().disconnect("a"),
            () -> first.accounts().creatorInfo("a"),
            () -> first.accounts().subreddits("a", "b"),
            () -> first.accounts().subredditRestrictions("a", "b"),
            () -> first.accounts().linkedInCompanies("a", "b"),
            () -> first.accounts().pinterestBoards("a"))) {
      assertThatThrownBy(call)
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("version(ApiVersion.V2)");
    }
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void versionsHaveNames() {
    assertThat(List.of(ApiVersion.of("v2"), ApiVersion.of(" 2"), ApiVersion.of("V1")))
        .containsExactly(ApiVersion.V2, ApiVersion.V2, ApiVersion.V1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiVersion.of("3"))
        .withMessage("version must be v1 or v2, was 3");
  }
}
