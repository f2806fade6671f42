package dev.postqued.postquickai.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.FacebookTarget;
import dev.postqued.postquickai.content.LinkedInTarget;
import dev.postqued.postquickai.content.Media;
import dev.postqued.postquickai.content.Part;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.publishing.Published.PlatformFailure;
import dev.postqued.postquickai.videos.SoraLength;
import dev.postqued.postquickai.videos.Video;
import dev.postqued.postquickai.videos.VideoModel;
import dev.postqued.postquickai.videos.VideoPrompt;
import dev.postqued.service.Resumed;
import dev.postqued.support.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts by the ids of their drafts and under a key. The requests are those of the vendor's reference. */
class PublishingTest extends PostQuickAiFixture {

  private static final IdempotencyKey KEY = IdempotencyKey.of("2026-03-01/launch");
  private static final String CREATE = "POST /v1/posts/create";
  private static final String PUBLISH = "POST /v1/posts/p1/publish";
  private static final String SCHEDULE = "POST /v1/posts/p1/schedule";
  private static final String READ = "GET /v1/posts/p1";
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static Answer post(String status, String... reached) {
    return says("{'post':" + body(status, reached) + "}");
  }

  private static String body(String status, String... reached) {
    String platforms = reached.length == 0 ? "" : "'" + String.join("','", reached) + "'";
    return "{'id':'p1','app_id':'g1','content':'Hello','status':'%s','post_type':'text','posted_platforms':[%s]}"
        .formatted(status, platforms);
  }

  private static Publication.Builder hello() {
    return Publication.of(PostForm.text("g1", "Hello"))
        .key(KEY)
        .platforms(Platform.INSTAGRAM, Platform.TWITTER);
  }

  private static Publication.Builder generated() {
    return Publication.post("g1", "p1").key(KEY).platforms(Platform.TWITTER);
  }

  private Published publish() {
    return ai.publishing().publish(hello().build());
  }

  @Test
  void aPostIsADraftFirstAndThenPublishedUnderItsKey() {
    server.on(CREATE, post("draft")).on(PUBLISH, says("{'post':" + body("processing") + "}"));

    Published published = publish();

    assertThat(published.id()).isEqualTo("p1");
    assertThat(published.status()).isEqualTo(Status.PROCESSING);
    assertThat(published.draftsLeft()).isZero();
    assertThat(sent(CREATE))
        .isEqualTo(
            json(
                "{'contentGroupId':'g1','content':'Hello','postType':'text',"
                    + "'platforms':['instagram','twitter'],'isDraft':true}"));
    assertThat(sent(PUBLISH)).isEqualTo(json("{'platforms':['instagram','twitter']}"));
    assertThat(server.requests(PUBLISH).get(0).header("Idempotency-Key")).contains(KEY.value());
  }

  @Test
  void theFirstPostOfTheDocsGoesOut() {
    server
        .on(CREATE, post("draft"))
        .on(PUBLISH, post("processing"))
        .on(
            "GET /v1/content-groups",
            says("{'contentGroups':[{'id':'g1','name':'My Brand','app_platforms':[]}]}"));
    server.on(READ, post("posted", "bluesky"));

    // README begins
    String group = ai.groups().list().get(0).id();
    Publication publication =
        Publication.of(PostForm.text(group, "We are live"))
            .key(IdempotencyKey.of("2026-03-01/launch"))
            .platforms(Platform.BLUESKY, Platform.THREADS)
            .build();
    Published published = ai.publishing().publish(publication);
    Published ended = ai.publishing().await(published, Duration.ofMinutes(10));
    // README ends

    assertThat(ended.reached()).containsExactly(Platform.BLUESKY);
  }

  @Test
  void theFirstVideoOfTheDocsIsMadeAndGoesOut() {
    String ready = "{'id':'v1','status':'completed','video_url':'https://cdn.example/v.mp4'}";
    server
        .on("POST /v1/videos/generate", says("{'video':{'id':'v1','status':'generating'}}"))
        .on("GET /v1/videos/v1/status", says("{'status':'completed'}"))
        .on("GET /v1/videos/v1", says("{'video':" + ready + "}"))
        .on("POST /v1/videos/v1/publish", says("{'video':{'id':'v1','status':'processing'}}"));
    String group = "g1";

    // README begins
    VideoPrompt prompt =
        VideoPrompt.of(VideoModel.SORA, SoraLength.TWELVE_SECONDS, "Coffee is poured into a mug");
    Video started = ai.videos().generate(prompt);
    Video video = ai.videos().await(started.id(), Duration.ofMinutes(20));
    Published published =
        ai.publishing()
            .publish(
                Publication.video(group, video.id())
                    .key(IdempotencyKey.of("2026-03-01/coffee"))
                    .platforms(Platform.INSTAGRAM, Platform.TIKTOK)
                    .caption("Good morning")
                    .build());
    // README ends

    assertThat(published.status()).isEqualTo(Status.PROCESSING);
    assertThat(ai.spending().spent()).isEqualTo(VideoModel.SORA.credits());
  }

  @Test
  void anOlderServiceSaysWhereItWasPublishedAndWhatFailed() {
    server
        .on(CREATE, post("draft"))
        .on(
            PUBLISH,
            says(
                "{'post':{'id':'p1','status':'posted','posted_platforms':['instagram'],"
                    + "'posted_at':'2026-03-25T15:00:00Z'},'publishedTo':['instagram'],"
                    + "'errors':[{'platform':'twitter_x','message':'Too long'},'Something else']}"));

    Published published = publish();

    assertThat(published.status()).isEqualTo(Status.POSTED);
    assertThat(published.hasEnded()).isTrue();
    assertThat(published.reached()).containsExactly(Platform.INSTAGRAM);
    assertThat(published.failures())
        .containsExactly(
            new PlatformFailure(Optional.of(Platform.TWITTER), "Too long"),
            new PlatformFailure(Optional.empty(), "Something else"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'post':{'id':'p1','status':'draft'}}", "{'job':{'id':'j1'}}"})
  void aNewerServiceOnlySaysThatItTookIt(String data) {
    server.on(CREATE, post("draft")).on(PUBLISH, says(data));

    assertThat(publish().status()).isEqualTo(Status.PROCESSING);
    assertThat(ai.publishing().pending()).isEmpty();
  }

  @Test
  void whereEveryPlatformRefusedItThePostHasFailed() {
    server
        .on(CREATE, post("draft"))
        .on(PUBLISH, says("{'post':{'id':'p1'},'publishedTo':[],'errors':['No']}"));

    assertThat(publish().status()).isEqualTo(Status.FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'ok':true}", "{'success':false}", "[]"})
  void aSuccessThatTheServiceDidNotWriteProvesNothing(String page) {
    server.on(CREATE, post("draft")).on(PUBLISH, bare(page), post("processing"));
    server.on(READ, post("draft"));

    assertThat(publish().status()).isEqualTo(Status.PROCESSING);
    assertThat(server.requests(PUBLISH))
        .hasSize(2)
        .allMatch(request -> request.header("Idempotency-Key").contains(KEY.value()));
  }

  @Test
  void aDateIsSetByAnAssignment() {
    server.on(CREATE, post("draft")).on(SCHEDULE, post("scheduled"));

    Published published =
        ai.publishing().publish(hello().at(Instant.parse("2026-03-01T13:00:00.9Z")).build());

    assertThat(published.status()).isEqualTo(Status.SCHEDULED);
    assertThat(sent(SCHEDULE))
        .isEqualTo(
            json(
                "{'contentGroupId':'g1','scheduledFor':'2026-03-01T13:00:00Z',"
                    + "'platforms':['instagram','twitter']}"));
    assertThat(server.requests(SCHEDULE).get(0).header("Idempotency-Key")).contains(KEY.value());
  }

  @Test
  void aDateIsSaidAgainAfterALostResponse() {
    server
        .on(CREATE, post("draft"))
        .on(SCHEDULE, Answer.reset(), Answer.reset(), Answer.reset(), post("scheduled"));
    server.on(READ, post("draft"));

    Published published = ai.publishing().publish(hello().at(NOON.plusSeconds(3600)).build());

    assertThat(published.status()).isEqualTo(Status.SCHEDULED);
    assertThat(server.requests(SCHEDULE))
        .extracting(request -> request.text())
        .hasSizeGreaterThan(1);
    assertThat(server.requests(SCHEDULE).stream().map(request -> request.text()).distinct())
        .hasSize(1);
  }

  @Test
  void aDateMustBeFiveMinutesAhead() {
    assertThatThrownBy(
            () -> ai.publishing().publish(hello().at(NOON.plus(Duration.ofMinutes(4))).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "at must be at least 5 minutes ahead, was 2026-03-01T12:04:00Z; choose a later time, or"
                + " none");
    assertThat(server.requests()).isEmpty();
    assertThat(ai.publishing().pending()).isEmpty();
  }

  @Test
  void aDraftWhoseResponseWasLostIsMadeAgainAndCounted() {
    server.on(CREATE, Answer.reset(), post("draft")).on(PUBLISH, post("processing"));

    assertThat(publish().draftsLeft()).isEqualTo(1);
    assertThat(server.requests(CREATE)).hasSize(2);
    assertThat(server.requests(PUBLISH)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"posted", "published", "processing", "failed"})
  void afterALostResponseAReadDecides(String status) {
    server
        .on(CREATE, post("draft"))
        .on(PUBLISH, Answer.json(409, "{\"success\":false,\"error\":{\"code\":\"CONFLICT\"}}"));
    server.on(READ, post(status, "instagram"));

    assertThat(publish().status()).isEqualTo(new Status(status));
    assertThat(ai.publishing().pending()).isEmpty();
  }

  @Test
  void aDraftAfterALostResponseIsPublishedUnderTheSameKey() {
    server.on(CREATE, post("draft")).on(PUBLISH, Answer.reset());
    server.on(READ, post("draft"));

    UnknownOutcomeException lost =
        catchThrowableOfType(UnknownOutcomeException.class, this::publish);

    assertThat(lost).hasMessageContaining("posts/p1");
    assertThat(server.requests(PUBLISH).stream().map(request -> request.header("Idempotency-Key")))
        .hasSizeGreaterThan(1)
        .allMatch(header -> header.contains(KEY.value()));
    assertThat(ai.publishing().id(KEY)).contains("posts/p1");
  }

  @Test
  void afterADayTheKeyIsNotTrustedAnyMore() {
    server.on(CREATE, post("draft")).on(PUBLISH, Answer.reset());
    server.on(READ, post("draft"));
    assertThatThrownBy(this::publish).isInstanceOf(UnknownOutcomeException.class);
    int sends = server.requests(PUBLISH).size();
    time.clock().advance(Duration.ofHours(25));

    assertThatThrownBy(this::publish).isInstanceOf(UnknownOutcomeException.class);

    assertThat(server.requests(PUBLISH)).hasSize(sends);
  }

  @Test
  void anotherProgramGoesOnWithThePost() {
    server.on(CREATE, post("draft")).on(PUBLISH, Answer.reset());
    server.on(READ, post("draft"));
    assertThatThrownBy(this::publish).isInstanceOf(UnknownOutcomeException.class);
    server.on(PUBLISH, post("processing"));

    try (PostQuickAi other = builder().build()) {
      List<Resumed<Published>> resumed = other.publishing().resume();

      assertThat(resumed).extracting(Resumed::result).containsExactly(Resumed.Result.ACCEPTED);
      assertThat(other.publishing().pending()).isEmpty();
    }
    assertThat(server.requests(CREATE)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400,VALIDATION", "403,NO_ACCOUNTS"})
  void aRefusalEndsThePost(int status, String code) {
    server.on(CREATE, post("draft")).on(PUBLISH, refuses(status, code));

    ServiceException refused = catchThrowableOfType(InvalidRequestException.class, this::publish);

    assertThat(refused.delivery()).isEqualTo(Delivery.REFUSED);
    assertThat(refused).hasMessageContainingAll("the words", code, "Its draft posts/p1 is left");
    assertThat(ai.publishing().pending()).isEmpty();
  }

  @Test
  void a403ForWantOfAnAccountSaysWhatToDo() {
    server.on(CREATE, post("draft")).on(PUBLISH, refuses(403, "NO_ACCOUNTS"));

    assertThatThrownBy(this::publish)
        .hasMessageContaining("Connect an account of each platform to the content group");
  }

  @Test
  void thePlanAndTheKeyAreTriedAgainLater() {
    server
        .on(CREATE, post("draft"))
        .on(
            PUBLISH,
            refuses(403, "SUBSCRIPTION_INACTIVE"),
            refuses(401, "INVALID_KEY"),
            post("posted"));

    assertThatThrownBy(this::publish).isInstanceOf(SubscriptionRequiredException.class);
    assertThatThrownBy(this::publish).isInstanceOf(AuthenticationException.class);

    assertThat(publish().status()).isEqualTo(Status.POSTED);
    assertThat(server.requests(CREATE)).hasSize(1);
  }

  @Test
  void thePageOfAGatewayIsNoRefusal() {
    server
        .on(CREATE, post("draft"))
        .on(PUBLISH, Answer.json(403, "{\"message\":\"blocked\"}"))
        .on("GET /v1/me", says("{'user':{'id':'u1'}}"));
    server.on(READ, post("posted", "instagram"));

    assertThat(publish().status()).isEqualTo(Status.POSTED);
  }

  @Test
  void aGeneratedPostIsReadAndThenPublishedWithoutADraft() {
    server.on(READ, post("pending")).on(PUBLISH, post("processing"));

    Published published = ai.publishing().publish(generated().build());

    assertThat(published.status()).isEqualTo(Status.PROCESSING);
    assertThat(server.requests(CREATE)).isEmpty();
    assertThat(sent(PUBLISH)).isEqualTo(json("{'platforms':['twitter']}"));
  }

  @Test
  void aPostThatAPlatformHasIsNotPublishedThereAgain() {
    server.on(READ, post("posted", "instagram", "twitter_x"));

    assertThatThrownBy(() -> ai.publishing().publish(generated().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "post p1 must not be published yet on [twitter], was posted on [instagram, twitter]; leave"
                + " out the platforms that have it");
    assertThat(ai.publishing().pending()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"processing", "scheduled"})
  void aPostThatGoesOutIsNotPublished(String status) {
    server.on(READ, post(status));

    assertThatThrownBy(() -> ai.publishing().publish(generated().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be going out already, was " + status);
  }

  @Test
  void aPostThatOtherPlatformsHaveGoesToOneMore() {
    server
        .on(READ, post("posted", "instagram"))
        .on(
            PUBLISH,
            Answer.reset(),
            Answer.reset(),
            Answer.reset(),
            Answer.reset(),
            post("processing"));

    Published published = ai.publishing().publish(generated().build());

    assertThat(published.status()).isEqualTo(Status.PROCESSING);
    assertThat(server.requests(PUBLISH)).hasSizeGreaterThan(1);
  }

  @Test
  void aVideoIsPublishedUnderItsKey() {
    String video =
        "{'id':'v1','app_id':'g1','status':'completed','video_url':'https://cdn.example/v.mp4'}";
    server
        .on("GET /v1/videos/v1", says("{'video':" + video + "}"))
        .on(
            "POST /v1/videos/v1/publish",
            says("{'message':'Started','video':{'id':'v1','status':'processing'}}"));

    Published published =
        ai.publishing()
            .publish(
                Publication.video("g1", "v1")
                    .key(KEY)
                    .platforms(Platform.INSTAGRAM, Platform.TIKTOK)
                    .caption("Morning coffee")
                    .build());

    assertThat(published.kind()).isEqualTo(Kind.VIDEO);
    assertThat(published.status()).isEqualTo(Status.PROCESSING);
    assertThat(sent("POST /v1/videos/v1/publish"))
        .isEqualTo(
            json(
                "{'contentGroupId':'g1','platforms':['instagram','tiktok'],"
                    + "'caption':'Morning coffee'}"));
    assertThat(server.requests("POST /v1/videos/v1/publish").get(0).header("Idempotency-Key"))
        .contains(KEY.value());
  }

  @Test
  void aVideoIsScheduled() {
    server
        .on(
            "GET /v1/videos/v1",
            says(
                "{'video':{'id':'v1','status':'completed','video_url':'https://cdn.example/v.mp4'}}"))
        .on(
            "POST /v1/videos/v1/schedule",
            says(
                "{'video':{'id':'v1','status':'scheduled','scheduled_for':'2026-03-02T14:00:00Z'}}"));

    Published published =
        ai.publishing()
            .publish(
                Publication.video("g1", "v1")
                    .platforms(Platform.INSTAGRAM)
                    .at(Instant.parse("2026-03-02T14:00:00Z"))
                    .build());

    assertThat(published.scheduledFor()).contains(Instant.parse("2026-03-02T14:00:00Z"));
    assertThat(sent("POST /v1/videos/v1/schedule"))
        .isEqualTo(json("{'scheduledFor':'2026-03-02T14:00:00Z','platforms':['instagram']}"));
  }

  @Test
  void aVideoThatIsNotReadyIsNotPublished() {
    server.on(
        "GET /v1/videos/v1", says("{'video':{'id':'v1','status':'generating','video_url':null}}"));

    assertThatThrownBy(
            () ->
                ai.publishing()
                    .publish(Publication.video("g1", "v1").platforms(Platform.TIKTOK).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("video v1 must be ready, was generating; wait for it with videos().await");
  }

  @Test
  void aNewerServiceSaysForEachPlatformWhatBecameOfAVideo() {
    server
        .on(
            "GET /v1/videos/v1",
            says("{'video':{'id':'v1','status':'processing'}}"),
            says("{'video':{'id':'v1','status':'partial','posted_platforms':['instagram']}}"))
        .on(
            "GET /v1/videos/v1/status",
            says(
                "{'video':{'id':'v1','status':'partial','publishing':{"
                    + "'instagram':{'state':'published','retryable':false},"
                    + "'tiktok':{'state':'failed','retryable':true,'error':'No access'}}}}"));

    Published ended =
        ai.publishing().await(Published.unclear(Kind.VIDEO, "v1"), Duration.ofMinutes(10));

    assertThat(ended.status()).isEqualTo(Status.PARTIAL);
    assertThat(ended.failures())
        .containsExactly(new PlatformFailure(Optional.of(Platform.TIKTOK), "No access"));
  }

  @Test
  void aPostIsFollowedToItsEnd() {
    server.on(
        READ,
        post("draft"),
        post("processing"),
        says(
            "{'post':{'id':'p1','status':'posted','posted_platforms':['twitter_x'],"
                + "'platform_post_ids':{'twitter_x':'1900000000000000000'}}}"));

    Published ended =
        ai.publishing().await(Published.unclear(Kind.POST, "p1"), Duration.ofMinutes(10));

    assertThat(ended.status()).isEqualTo(Status.POSTED);
    assertThat(ended.reached()).containsExactly(Platform.TWITTER);
    assertThat(ended.platformIds()).containsEntry("twitter_x", "1900000000000000000");
  }

  @Test
  void aThreadIsWrittenAsTheReferenceShowsIt() {
    server.on(CREATE, post("draft")).on(PUBLISH, post("processing"));
    PostForm thread =
        PostForm.thread(
            "g1",
            List.of(
                Part.text("One"),
                new Part("Two", Media.image(URI.create("https://cdn.example/2.jpg")))));

    ai.publishing().publish(Publication.of(thread).platforms(Platform.BLUESKY).build());

    assertThat(sent(CREATE))
        .isEqualTo(
            json(
                "{'contentGroupId':'g1','content':'One','postType':'text','platforms':['bluesky'],"
                    + "'isDraft':true,'threadParts':[{'text':'One','post_type':'text'},"
                    + "{'text':'Two','image_urls':['https://cdn.example/2.jpg'],"
                    + "'post_type':'image'}]}"));
  }

  @Test
  void targetsAreSaidOfTheDraftAndOfThePublication() {
    server.on(CREATE, post("draft")).on(PUBLISH, post("processing"));

    ai.publishing()
        .publish(
            Publication.of(PostForm.text("g1", "Hello"))
                .platforms(Platform.LINKEDIN, Platform.FACEBOOK)
                .linkedIn(LinkedInTarget.organization("o1"))
                .facebook(FacebookTarget.page("f1"))
                .build());

    String targets =
        "'linkedinTarget':{'type':'organization','organizationId':'o1'},"
            + "'facebookTarget':{'pageId':'f1'}";
    assertThat(sent(CREATE))
        .isEqualTo(
            json(
                "{'contentGroupId':'g1','content':'Hello','postType':'text',"
                    + "'platforms':['linkedin','facebook'],'isDraft':true,"
                    + targets
                    + "}"));
    assertThat(sent(PUBLISH))
        .isEqualTo(json("{'platforms':['linkedin','facebook']," + targets + "}"));
  }

  @Test
  void whatIsMissingIsRefusedByName() {
    PostForm form = PostForm.text("g1", "Hello");

    assertThatThrownBy(() -> Publication.of(form).build())
        .hasMessage("platforms must have at least one platform, had none");
    assertThatThrownBy(() -> Publication.of(form).platforms(Platform.LINKEDIN).build())
        .hasMessage("linkedIn must be set for LinkedIn: a person or an organization");
    assertThatThrownBy(() -> Publication.of(form).platforms(Platform.FACEBOOK).build())
        .hasMessage("facebook must be set for Facebook: a page");
    assertThatThrownBy(() -> Publication.of(form).platforms(Platform.TIKTOK).build())
        .hasMessage("TikTok takes a carousel of at least 2 images or a video, was: text");
    assertThatThrownBy(() -> hello().caption("no").build())
        .hasMessage("caption and tikTok are for videos; a post has a text of its own");
    assertThatThrownBy(() -> hello().key(new IdempotencyKey("k".repeat(129))).build())
        .hasMessage("key must have at most 128 characters, had 129");
    assertThatThrownBy(() -> Publication.video(" ", "v1")).hasMessage("group must not be blank");
  }

  @Test
  void anotherPostUnderTheSameKeyIsRefused() {
    server.on(CREATE, post("draft")).on(PUBLISH, post("processing"));
    publish();

    assertThatThrownBy(() -> ai.publishing().publish(hello().platforms(Platform.THREADS).build()))
        .hasMessageContaining("key");
    assertThat(server.requests(CREATE)).hasSize(1);
  }

  @Test
  void publishingAgainReturnsWhatIsPublished() {
    server.on(CREATE, post("draft")).on(PUBLISH, post("processing"));
    server.on(READ, post("posted", "instagram"));
    publish();

    assertThat(publish().status()).isEqualTo(Status.POSTED);
    assertThat(server.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void anUnknownPostIsSettledByARead() {
    server.on(CREATE, post("draft")).on(PUBLISH, Answer.reset());
    server.on(READ, post("draft"));
    assertThatThrownBy(this::publish).isInstanceOf(UnknownOutcomeException.class);
    server.on(READ, post("posted", "instagram"));

    assertThat(ai.publishing().reconcile(KEY)).map(Published::status).contains(Status.POSTED);
    assertThat(ai.publishing().abandon(KEY)).isFalse();
  }

  /** A service that only takes a post may show it as it was for a while. */
  @Test
  void whatWasHandedOverIsNotPublishedUnderAnotherKey() {
    server.on(READ, post("pending")).on(PUBLISH, says("{}"));
    ai.publishing().publish(generated().build());

    assertThatThrownBy(
            () -> ai.publishing().publish(generated().key(IdempotencyKey.of("another")).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be published under two keys, was handed over under " + KEY);
    assertThat(server.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void anotherPlatformMayHaveAnotherKey() {
    server.on(READ, post("pending")).on(PUBLISH, says("{}"));
    ai.publishing().publish(generated().build());

    ai.publishing()
        .publish(generated().key(IdempotencyKey.of("another")).platforms(Platform.BLUESKY).build());

    assertThat(server.requests(PUBLISH)).hasSize(2);
  }

  @Test
  void whatWasRefusedMayBePublishedUnderAnotherKey() {
    server.on(READ, post("pending")).on(PUBLISH, refuses(403, "NO_ACCOUNTS"), says("{}"));
    assertThatThrownBy(() -> ai.publishing().publish(generated().build()))
        .isInstanceOf(InvalidRequestException.class);

    ai.publishing().publish(generated().key(IdempotencyKey.of("another")).build());

    assertThat(server.requests(PUBLISH)).hasSize(2);
  }
}
