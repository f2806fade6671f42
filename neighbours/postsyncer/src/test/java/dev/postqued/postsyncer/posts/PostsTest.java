package dev.postqued.postsyncer.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.posts.PublishedPost.OnPlatform;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts by the ids of their drafts, over real connections. The requests are those of the vendor's docs. */
class PostsTest {

  private static final IdempotencyKey KEY = IdempotencyKey.of("2026-03-01/launch");
  private static final String CREATE = "POST /posts";
  private static final String CHANGE = "PUT /posts/7";
  private static final String READ = "GET /posts/7";

  private final WireServer server = new WireServer().on(CREATE, post("draft"));
  private final WireServer uploads = new WireServer();
  private final VirtualTime time = new VirtualTime();
  private final Journal journal = Journal.inMemory();
  private final PostSyncer postSyncer = open();

  private PostSyncer open() {
    return PostSyncer.builder("11|HzNfjBsecret")
        .baseUrl(server.url())
        .uploadUrl(uploads.url())
        .clock(time.clock())
        .sleeper(time::sleep)
        .journal(journal)
        .build();
  }

  @AfterEach
  void close() {
    postSyncer.close();
    server.close();
    uploads.close();
  }

  private static Answer post(String status) {
    return Answer.json(200, "{\"id\":7,\"status\":\"" + status + "\"}");
  }

  private static Post.Builder aPost() {
    return Post.builder(4).key(KEY).part(Part.of("Hello")).account(136);
  }

  private PublishedPost publish(Time when) {
    return postSyncer.posts().publish(aPost().time(when).build());
  }

  @Test
  void aPostIsADraftFirstAndThenGetsItsDate() throws IOException {
    server.on(CHANGE, post("SCHEDULED"));

    PublishedPost published = publish(Time.soon());

    assertThat(published.id()).isEqualTo(7);
    assertThat(published.status()).isEqualTo(PostStatus.SCHEDULED);
    assertThat(sent(CREATE))
        .isEqualTo(
            json(
                "{'workspace_id':4,'content':[{'text':'Hello'}],'accounts':[{'id':136}],"
                    + "'schedule_type':'draft'}"));
    assertThat(sent(CHANGE))
        .isEqualTo(
            json(
                "{'workspace_id':4,'content':[{'text':'Hello'}],'accounts':[{'id':136}],"
                    + "'schedule_type':'schedule','schedule_for':"
                    + "{'date':'2026-03-01','time':'12:03','timezone':'UTC'}}"));
  }

  @Test
  void theFirstPostOfTheDocsGoesOut() {
    server.on(CHANGE, post("scheduled"));
    server.on(READ, post("published"));
    server.on("GET /workspaces", Answer.json(200, "[{\"id\":4,\"name\":\"Mine\"}]"));
    server.on("GET /accounts", Answer.json(200, "{\"data\":[{\"id\":136,\"workspace_id\":4}]}"));

    // README begins
    long workspace = postSyncer.workspaces().get(0).id();
    long account = postSyncer.accounts().get(0).id();
    Post post =
        Post.builder(workspace)
            .key(IdempotencyKey.of("2026-03-01/launch"))
            .part(Part.of("We are live"))
            .account(account)
            .time(Time.soon())
            .build();
    PublishedPost scheduled = postSyncer.posts().publish(post);
    PublishedPost ended = postSyncer.posts().await(scheduled.id(), Duration.ofMinutes(10));
    // README ends

    assertThat(ended.status()).isEqualTo(PostStatus.PUBLISHED);
  }

  @Test
  void aDateIsSentAsItIsReadInItsZone() throws IOException {
    server.on(CHANGE, post("scheduled"));

    publish(Time.at(ZonedDateTime.of(2026, 3, 2, 9, 30, 59, 0, ZoneId.of("Europe/Berlin"))));

    assertThat(sent(CHANGE).path("schedule_for"))
        .isEqualTo(json("{'date':'2026-03-02','time':'09:30','timezone':'Europe/Berlin'}"));
  }

  /** In the night when the clocks go back, 02:30 is twice. */
  @Test
  void anAmbiguousDateIsSentInUtc() throws IOException {
    server.on(CHANGE, post("scheduled"));

    publish(Time.at(Instant.parse("2026-10-25T01:30:00Z").atZone(ZoneId.of("Europe/Berlin"))));

    assertThat(sent(CHANGE).path("schedule_for"))
        .isEqualTo(json("{'date':'2026-10-25','time':'01:30','timezone':'UTC'}"));
  }

  @ParameterizedTest
  @CsvSource({"NOW, publish_now", "SLOT, schedule"})
  void aCommandHasNoDate(Time.Kind kind, String type) throws IOException {
    server.on(CHANGE, post("IN_QUEUE"));

    publish(kind == Time.Kind.NOW ? Time.now() : Time.nextFreeSlot());

    assertThat(sent(CHANGE).path("schedule_type").asText()).isEqualTo(type);
    assertThat(sent(CHANGE).has("schedule_for")).isFalse();
  }

  @Test
  void whatAPostHoldsIsWrittenAsTheDocsShow(@TempDir Path folder) throws IOException {
    server.on(CHANGE, post("scheduled"));
    uploads.always(Answer.json(201, "{\"media\":{\"id\":91,\"mime_type\":\"image/png\"}}"));

    postSyncer
        .posts()
        .publish(
            aPost()
                .account(137, Map.of("privacy_level", "SELF_ONLY"))
                .label(5)
                .part(
                    Part.of(
                        "Second",
                        Medium.of(MediaSource.bytes("a.png", new byte[] {1})),
                        Medium.stored(12),
                        Medium.at(URI.create("https://example.com/b.jpg"))))
                .part(Part.firstComment("More", Duration.ofMinutes(2)))
                .build());

    JsonNode content =
        json(
            "[{'text':'Hello'},"
                + "{'text':'Second','media':[91,12,'https://example.com/b.jpg']},"
                + "{'text':'More','is_first_comment':true,'first_comment_delay':2}]");
    assertThat(sent(CREATE).path("content")).isEqualTo(content);
    assertThat(sent(CHANGE).path("content")).isEqualTo(content);
    assertThat(sent(CHANGE).path("labels")).isEqualTo(json("[5]"));
    assertThat(sent(CHANGE).path("accounts"))
        .isEqualTo(json("[{'id':136},{'id':137,'settings':{'privacy_level':'SELF_ONLY'}}]"));
    assertThat(uploads.requests().get(0).text()).contains("name=\"workspace_id\"\r\n\r\n4\r\n");
  }

  @Test
  void coversAreThoseOfTheFirstPart() throws IOException {
    server.on(CHANGE, post("scheduled"));

    postSyncer
        .posts()
        .publish(
            Post.builder(4)
                .part(Part.of("", Medium.stored(1)).cover(Duration.ofSeconds(2)))
                .build());
    postSyncer
        .posts()
        .publish(
            Post.builder(4).part(Part.of("", Medium.stored(1)).cover(Medium.stored(9))).build());

    assertThat(server.requests(CREATE))
        .extracting(request -> json(request.text()).at("/content/0/cover_image").toString())
        .containsExactly("{\"video_cover_timestamp_ms\":2000}", "{\"thumbnail\":9}");
  }

  @Test
  void aLostDraftIsMadeAgainAndCounted() {
    server.on(CREATE, Answer.reset(), post("draft"));
    server.on(CHANGE, post("scheduled"));

    assertThat(publish(Time.soon()).draftsLeft()).isOne();
    assertThat(server.requests(CREATE)).hasSize(2);
    assertThat(server.requests(CHANGE)).hasSize(1);
  }

  @Test
  void aLostDateIsReadAndSaidAgain() throws IOException {
    server.on(CHANGE, Answer.reset(), post("scheduled"));
    server.on(READ, post("draft"));

    assertThat(publish(Time.soon()).status()).isEqualTo(PostStatus.SCHEDULED);

    assertThat(server.requests(CREATE)).hasSize(1);
    assertThat(server.requests(CHANGE)).extracting(Request::text).hasSize(2);
    assertThat(server.requests(CHANGE).get(0).text())
        .isEqualTo(server.requests(CHANGE).get(1).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"published", "PUBLISHED", "IN_QUEUE", "PENDING", "partially published"})
  void aLostCommandThatArrivedIsFoundByReading(String status) {
    server.on(CHANGE, Answer.reset());
    server.on(READ, post(status));

    assertThat(publish(Time.now()).id()).isEqualTo(7);
    assertThat(server.requests(CHANGE)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"NOW", "SLOT"})
  void aLostCommandIsNeverSentAgain(Time.Kind kind) {
    server.on(CHANGE, Answer.reset());
    server.on(READ, post("draft"));
    Time when = kind == Time.Kind.NOW ? Time.now() : Time.nextFreeSlot();

    UnknownOutcomeException unknown =
        catchThrowableOfType(UnknownOutcomeException.class, () -> publish(when));
    time.clock().advance(Duration.ofHours(1));
    assertThatThrownBy(() -> publish(when)).isInstanceOf(UnknownOutcomeException.class);
    assertThatThrownBy(() -> postSyncer.posts().reconcile(KEY))
        .isInstanceOf(UnknownOutcomeException.class);

    assertThat(unknown.delivery()).isEqualTo(Delivery.UNKNOWN);
    assertThat(postSyncer.posts().id(KEY)).contains("7");
    assertThat(server.requests(CHANGE)).hasSize(1);
    assertThat(server.requests(CREATE)).hasSize(1);
  }

  @Test
  void aRefusalIsToldWithItsFields() {
    server.on(
        CHANGE,
        Answer.json(
            422,
            "{\"message\":\"The given data was invalid.\",\"errors\":{\"content\":[\"Too long\"]}}"));

    ServiceException refused =
        catchThrowableOfType(ServiceException.class, () -> publish(Time.soon()));

    assertThat(refused).isInstanceOf(InvalidRequestException.class);
    assertThat(refused.delivery()).isEqualTo(Delivery.REFUSED);
    assertThat(refused).hasMessageContaining("content: [Too long]");
  }

  @Test
  void anotherProcessGoesOnWithTheSameDraft() {
    server.on(CHANGE, Answer.json(503, "{}"), Answer.json(503, "{}"), Answer.json(503, "{}"));
    server.on(READ, Answer.json(503, "{}"));
    assertThatThrownBy(() -> publish(Time.soon())).isInstanceOf(ServiceException.class);
    postSyncer.close();
    server.on(CHANGE, post("scheduled"));
    server.on(READ, post("draft"));

    try (PostSyncer other = open()) {
      assertThat(other.posts().pending()).hasSize(1);
      assertThat(other.posts().resume())
          .singleElement()
          .matches(resumed -> resumed.published() != null && resumed.published().id() == 7);
      assertThat(other.posts().pending()).isEmpty();
    }
    assertThat(server.requests(CREATE)).hasSize(1);
  }

  @Test
  void aDateThatIsTooCloseIsRefusedBeforeTheNetwork() {
    ZonedDateTime close = time.clock().instant().plusSeconds(120).atZone(ZoneId.of("UTC"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> publish(Time.at(close)))
        .withMessageContaining("at least 3 minutes ahead");
    assertThat(server.requests(CHANGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":7,\"status\":\"PUBLISHED\",\"platforms\":[{\"platform\":\"twitter\",\"status\":\"published\",\"post_url\":\"https://x.com/1\"}]}",
        "{\"data\":{\"id\":7,\"status\":\"published\",\"platforms\":[{\"platform\":\"twitter\",\"status\":\"PUBLISHED\",\"post_url\":\"https://x.com/1\",\"analytics\":[]}]}}"
      })
  void aPostIsReadBareOrWrapped(String body) {
    server.on(READ, Answer.json(200, body));

    PublishedPost read = postSyncer.posts().get(7);

    assertThat(read.status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(read.hasEnded()).isTrue();
    assertThat(read.platforms())
        .singleElement()
        .extracting(OnPlatform::platform, on -> on.address().orElseThrow())
        .containsExactly("twitter", "https://x.com/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"data\":{}}", "{\"message\":\"ok\"}"})
  void aPostWithoutAnIdIsAFailureOfTheService(String body) {
    server.on(READ, Answer.json(200, body));

    assertThatThrownBy(() -> postSyncer.posts().get(7))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void aPostIsFoundByItsAddressAndByItsIdOnAPlatform() {
    server.always(post("published"));

    postSyncer.posts().byAddress(URI.create("https://x.com/a/status/1"));
    postSyncer.posts().byPlatformId("17 9");

    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly(
            "/posts/by-url/https%3A%2F%2Fx.com%2Fa%2Fstatus%2F1",
            "/posts/by-platform-post-id/17%209");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"id\":1},null,{\"id\":2}],\"current_page\":1,\"last_page\":2}",
        "{\"data\":[{\"id\":1},{\"id\":2}],\"meta\":{\"current_page\":1,\"last_page\":2},\"links\":{}}"
      })
  void allPostsComePageByPage(String first) {
    server.on(
        "GET /posts",
        Answer.json(200, first),
        Answer.json(200, "{\"data\":[{\"id\":3}],\"current_page\":2,\"last_page\":2}"));

    assertThat(postSyncer.posts().list().stream().map(PublishedPost::id))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aPostIsFollowedToItsEnd() {
    server.on(READ, post("SCHEDULED"), post("IN_QUEUE"), post("PUBLISHED"));

    assertThat(postSyncer.posts().await(7, Duration.ofHours(1)).status())
        .isEqualTo(PostStatus.PUBLISHED);
    assertThat(server.requests(READ)).hasSize(3);
  }

  @Test
  void whatCannotBeAPostIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Post.builder(4).build())
        .withMessageContaining("the first part must have a text or media");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aPost().part(Part.of(" ")).build())
        .withMessageContaining("parts[1]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Post.builder(4).part(Part.firstComment("x", Duration.ofMinutes(1))).build());
    assertThatIllegalArgumentException().isThrownBy(() -> Part.of("a\uD83D"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Medium.at(URI.create("http://example.com/a.jpg")))
        .withMessageContaining("https://");
  }

  private JsonNode sent(String route) throws IOException {
    return json(server.requests(route).get(0).text());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
