package dev.postqued.postsyncer.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.postsyncer.comments.CommentText;
import dev.postqued.postsyncer.webhooks.WebhookForm;
import dev.postqued.postsyncer.workspaces.FolderForm;
import dev.postqued.postsyncer.workspaces.Label;
import dev.postqued.support.Answer;
import dev.postqued.uploads.MediaSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts for people, changes, repetitions, and what a post looks like. */
class PostChangesTest extends PostSyncerFixture {

  private static final String CREATE = "POST /posts";
  private static final String CHANGE = "PUT /posts/7";
  private static final String READ = "GET /posts/7";

  private static Answer post(String status) {
    return says("{'id':7,'status':'" + status + "'}");
  }

  private static Post.Builder aPost() {
    return Post.builder(4).part(Part.of("Hello")).account(136);
  }

  @Test
  void whoWaitsLearnsOfADeletion() {
    server.on(READ, post("scheduled"));
    server.on("DELETE /posts/7", Answer.reset(), Answer.json(404, "{\"message\":\"none\"}"));
    CompletableFuture<PublishedPost> wait =
        postSyncer.posts().awaitAsync(7, Duration.ofDays(100_000));

    postSyncer.posts().delete(7);

    assertThatThrownBy(() -> wait.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("The post 7 was deleted by this client");
  }

  @Test
  void thePageOfAGatewayDoesNotRefuseADeletion() {
    server.on("DELETE /posts/7", Answer.of(403, "<html>Forbidden</html>"));

    assertThatThrownBy(() -> postSyncer.posts().delete(7))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageContaining("not known whether");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83c", "a\u0000"})
  void textsThatWouldNotArriveAreRefused(String text) {
    for (ThrowingCallable said :
        List.<ThrowingCallable>of(
            () -> Part.of(text),
            () -> CommentText.of(text),
            () -> FolderForm.named(text),
            () -> WebhookForm.empty().name(text),
            () -> postSyncer.labels().create(4, text, "#4F46E5"),
            () -> postSyncer.posts().byPlatformId(text))) {
      assertThatIllegalArgumentException().isThrownBy(said).withMessageContaining("sendable");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void noOptionIsNull() {
    var builder = PostSyncer.builder("11|HzNfjBsecret");

    assertThatNullPointerException()
        .isThrownBy(() -> builder.uploadUrl(null))
        .withMessage("uploadUrl");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.webhookSecret(null))
        .withMessage("webhookSecret");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.webhookSecret(SECRET, (String) null))
        .withMessage("others");
  }

  @Test
  void aDraftIsMadeAndStaysOne() {
    server.on(CREATE, post("draft"));
    uploads.always(Answer.json(201, "{\"media\":{\"id\":91}}"));

    PublishedPost draft =
        postSyncer
            .posts()
            .draft(
                aPost()
                    .part(Part.of("", Medium.of(MediaSource.bytes("a.png", new byte[] {1}))))
                    .build());

    assertThat(draft.status()).isEqualTo(PostStatus.DRAFT);
    assertThat(server.requests()).hasSize(1);
    assertThat(sent(CREATE).path("schedule_type").asText()).isEqualTo("draft");
    assertThat(sent(CREATE).at("/content/1/media")).isEqualTo(json("[91]"));
  }

  @Test
  void aDraftWhoseResponseIsLostIsSentOnce() {
    server.on(CREATE, Answer.reset());

    assertThatThrownBy(() -> postSyncer.posts().draft(aPost().build()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("Look in the dashboard");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"draft", "SCHEDULED"})
  void whatHasNotGoneOutCanBeChanged(String status) {
    server.on(READ, post(status));
    server.on(CHANGE, post("scheduled"));
    ZonedDateTime date = ZonedDateTime.of(2026, 3, 2, 9, 30, 0, 0, ZoneId.of("Europe/Berlin"));

    postSyncer.posts().change(7, aPost().label(5).time(Time.at(date)).build());

    assertThat(sent(CHANGE))
        .isEqualTo(
            json(
                "{'workspace_id':4,'content':[{'text':'Hello'}],'accounts':[{'id':136}],"
                    + "'labels':[5],'schedule_type':'schedule','schedule_for':"
                    + "{'date':'2026-03-02','time':'09:30','timezone':'Europe/Berlin'}}"));
  }

  /** A second change of what is in the queue might publish it again. */
  @ParameterizedTest
  @ValueSource(strings = {"IN_QUEUE", "PUBLISHED", "partially_published", "FAILED", "brand_new"})
  void whatIsOnItsWayIsNotChanged(String status) {
    server.on(READ, post(status));

    assertThatIllegalStateException()
        .isThrownBy(() -> postSyncer.posts().change(7, aPost().build()))
        .withMessageContaining("could publish it again");
    assertThatIllegalStateException()
        .isThrownBy(() -> postSyncer.posts().changeDraft(7, aPost().build()));
    assertThat(server.requests(CHANGE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"NOW, publish_now", "SLOT, schedule"})
  void aCommandIsSentOnce(Time.Kind kind, String type) {
    server.on(READ, post("draft"));
    server.on(CHANGE, Answer.reset());
    Time when = kind == Time.Kind.NOW ? Time.now() : Time.nextFreeSlot();

    assertThatThrownBy(() -> postSyncer.posts().change(7, aPost().time(when).build()))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests(CHANGE)).hasSize(1);
    assertThat(sent(CHANGE).path("schedule_type").asText()).isEqualTo(type);
    assertThat(sent(CHANGE).has("schedule_for")).isFalse();
  }

  @Test
  void aChangeThatTheResponseDoesNotShowMayBeMade() {
    server.on(READ, post("draft"));
    server.on(CHANGE, says("{'message':'ok'}"));
    server.on(CREATE, says("[]"));

    assertThatThrownBy(() -> postSyncer.posts().change(7, aPost().time(Time.now()).build()))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThatThrownBy(() -> postSyncer.posts().draft(aPost().build()))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aChangedDraftStaysADraft() {
    server.on(READ, post("scheduled"));
    server.on(CHANGE, post("draft"));

    assertThat(postSyncer.posts().changeDraft(7, aPost().build()).status())
        .isEqualTo(PostStatus.DRAFT);
    assertThat(sent(CHANGE).path("schedule_type").asText()).isEqualTo("draft");
  }

  @Test
  void aDateThatIsTooCloseIsRefusedBeforeTheNetwork() {
    ZonedDateTime close = time.clock().instant().plusSeconds(120).atZone(ZoneId.of("UTC"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.posts().change(7, aPost().time(Time.at(close)).build()));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void repetitionsAreWrittenAsTheDocsShow() {
    server.on(CREATE, post("draft"));
    server.on(CHANGE, post("scheduled"));

    postSyncer
        .posts()
        .publish(aPost().repeats(Repeats.of(3, 2, RepeatUnit.WEEKS).onlyOn(136)).build());

    for (String route : new String[] {CREATE, CHANGE}) {
      assertThat(sent(route).path("repeatable").asBoolean()).isTrue();
      assertThat(sent(route).path("repeatable_times").asInt()).isEqualTo(3);
      assertThat(sent(route).path("repeatable_gap").asInt()).isEqualTo(2);
      assertThat(sent(route).path("repeatable_gap_unit").asText()).isEqualTo("weeks");
      assertThat(sent(route).path("repeatable_accounts")).isEqualTo(json("[136]"));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Repeats.of(0, 2, RepeatUnit.DAYS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Repeats.of(1, 1, RepeatUnit.DAYS).onlyOn(0));
  }

  @Test
  void aPostIsReadWithItsTimesLabelsAndAccounts() {
    server.on(
        READ,
        says(
            "{'id':7,'status':'PUBLISHED','content':[{'text':'Hello','media':[]},{'text':null}],"
                + "'posted_on':['2025-07-05 23:00 PM'],'scheduled_at':'2025-07-05 16:00',"
                + "'repeatable':null,'remaining_posts':2,'created_at':'2025-07-01 10:00',"
                + "'workspace':{'id':4,'name':'Mine','timezone':'Europe/Berlin'},"
                + "'labels':[{'id':5,'name':'Launch','color':'#ff0000'}],"
                + "'platforms':[{'platform':'twitter','account_id':136,'status':'PUBLISHED'}]}"));

    PublishedPost post = postSyncer.posts().get(7);

    assertThat(post.workspace()).isEqualTo(4);
    assertThat(post.texts()).containsExactly("Hello", "");
    assertThat(post.labels()).containsExactly(new Label(5, 0, "Launch", "#ff0000"));
    assertThat(post.scheduledAt()).hasToString("2025-07-05 16:00");
    assertThat(post.scheduledAt().instant()).contains(Instant.parse("2025-07-05T14:00:00Z"));
    assertThat(post.postedOn().get(0).instant()).contains(Instant.parse("2025-07-05T21:00:00Z"));
    assertThat(post.repeatsLeft()).hasValue(2);
    assertThat(post.platforms().get(0).account()).hasValue(136);
    assertThat(post.details()).containsEntry("created_at", "2025-07-01 10:00");
  }

  @Test
  void allCallsShareSixtyAMinute() {
    server.always(says("{'id':7,'status':'draft'}"));
    Instant start = time.clock().instant();

    for (int i = 0; i < 61; i++) {
      postSyncer.posts().get(7);
    }

    assertThat(Duration.between(start, time.clock().instant()))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(61));
  }
}
