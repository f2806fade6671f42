package dev.postqued.postquickai.videos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses are those of the vendor's reference, but for the newer form of the status. */
class VideosTest extends PostQuickAiFixture {

  private static final String ID = "video-uuid-xyz-789";
  private static final String GENERATE = "POST /v1/videos/generate";
  private static final String READ = "GET /v1/videos/" + ID;
  private static final String STATUS = READ + "/status";
  private static final String DELETE = "DELETE /v1/videos/" + ID;
  private static final String STORED =
      "https://your-project.supabase.co/storage/v1/object/public/videos/user-uuid/";
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private static VideoPrompt coffee() {
    return VideoPrompt.of(
        VideoModel.VEO_FAST,
        VeoLength.SIX_SECONDS,
        Samples.request("generateVideo").path("prompt").asText());
  }

  private static Answer video(String status) {
    return says("{'video':{'id':'%s','status':'%s'}}".formatted(ID, status));
  }

  private static Answer failed() {
    return says(
        "{'video':{'id':'%s','status':'failed','video_url':null,'error_message':'Invalid prompt'}}"
            .formatted(ID));
  }

  @Test
  void aVideoIsStartedAsTheReferenceShows() {
    server.on(GENERATE, Samples.response(202, "generateVideo"));

    Video video = ai.videos().generate(coffee().group("uuid-abc-123"));

    assertThat(sent(GENERATE)).isEqualTo(Samples.request("generateVideo"));
    assertThat(video)
        .isEqualTo(
            new Video(
                ID,
                "",
                Status.GENERATING,
                "Coffee pouring cinematic",
                coffee().text(),
                OptionalInt.of(6),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(
                    "model",
                    "veo-3.1-fast-generate-preview",
                    "aspectRatio",
                    "9:16",
                    "creditsUsed",
                    1,
                    "created_at",
                    "2026-03-25T16:00:00Z")));
    assertThat(video.isMade()).isFalse();
    assertThat(video.isReady()).isFalse();
    assertThat(ai.spending().spent()).isEqualTo(Credits.videos(1));
  }

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of(
            VideoPrompt.of(VideoModel.VEO_FAST, VeoLength.FOUR_SECONDS, "x"),
            "'model':'veo-3.1-fast-generate-preview','duration':4",
            1),
        Arguments.of(
            VideoPrompt.of(VideoModel.VEO, VeoLength.EIGHT_SECONDS, "x"),
            "'model':'veo-3.1-generate-preview','duration':8",
            3),
        Arguments.of(
            VideoPrompt.of(VideoModel.SORA, SoraLength.FOUR_SECONDS, "x"),
            "'model':'sora-2','duration':4",
            1),
        Arguments.of(
            VideoPrompt.of(VideoModel.SORA, SoraLength.EIGHT_SECONDS, "x"),
            "'model':'sora-2','duration':8",
            1),
        Arguments.of(
            VideoPrompt.of(VideoModel.SORA_PRO, SoraLength.TWELVE_SECONDS, "x"),
            "'model':'sora-2-pro','duration':12",
            3));
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachModelHasItsNameItsLengthsAndItsPrice(VideoPrompt prompt, String members, int credits) {
    server.on(GENERATE, Samples.response(202, "generateVideo"));

    ai.videos().generate(prompt);
    ai.videos().generate(prompt.landscape());

    assertThat(server.requests().stream().map(request -> Samples.parse(request.body())))
        .containsExactly(
            json("{'prompt':'x'," + members + ",'aspectRatio':'9:16'}"),
            json("{'prompt':'x'," + members + ",'aspectRatio':'16:9'}"));
    assertThat(ai.spending().spent()).isEqualTo(Credits.videos(2L * credits));
  }

  @Test
  void eachModelHasTheLengthsOfItsFamily() {
    assertThat(VideoModel.VEO.lengths()).extracting(VeoLength::seconds).containsExactly(4, 6, 8);
    assertThat(VideoModel.SORA.lengths()).extracting(SoraLength::seconds).containsExactly(4, 8, 12);
  }

  @Test
  void aVideoIsWaitedForUntilItIsReady() {
    server.on(
        STATUS,
        says("{'status':'pending','video_url':null,'error_message':null}"),
        says("{'status':'generating','video_url':null,'error_message':null}"),
        Samples.response("getVideoStatus"));
    server.on(READ, Samples.response("getVideo"));

    Video video = ai.videos().await(ID, LIMIT);

    assertThat(video.status()).isEqualTo(Status.COMPLETED);
    assertThat(video.isReady()).isTrue();
    assertThat(video.group()).isEqualTo("uuid-abc-123");
    assertThat(video.address()).contains(STORED + "video-xyz.mp4");
    assertThat(video.optimizedAddress()).contains(STORED + "video-xyz-optimized.mp4");
    assertThat(video.platforms()).containsExactly(Platform.INSTAGRAM, Platform.TIKTOK);
    assertThat(video.reached()).isEmpty();
    assertThat(video.details()).containsOnlyKeys("user_id", "created_at", "updated_at");
    assertThat(server.requests())
        .extracting(Request::route)
        .containsExactly(STATUS, STATUS, STATUS, READ);
  }

  /** Every 15 to 30 seconds. */
  @Test
  void theServiceIsAskedNoMoreOftenThanItWants() {
    server.on(STATUS, says("{'status':'generating'}"));

    Video video = ai.videos().await(ID, LIMIT);

    assertThat(video.status()).isEqualTo(Status.GENERATING);
    assertThat(server.requests(STATUS).size()).isBetween(30, 61);
    assertThat(server.requests(READ)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'status':'failed','video_url':null,'error_message':'Invalid prompt'}",
        "{'video':{'id':'video-uuid-xyz-789','status':'failed','error_message':'Invalid prompt'}}"
      })
  void aFailureIsReadInBothFormsAndCostsNothing(String status) {
    server.on(GENERATE, Samples.response(202, "generateVideo"));
    server.on(STATUS, says(status));
    server.on(READ, failed());
    Video started = ai.videos().generate(coffee());

    Video video = ai.videos().await(started.id(), LIMIT);

    assertThat(video.status()).isEqualTo(Status.FAILED);
    assertThat(video.isReady()).isFalse();
    assertThat(video.error()).contains("Invalid prompt");
    assertThat(ai.spending().spent()).isEqualTo(Credits.NONE);
  }

  @Test
  void theNewerFormOfTheStatusIsWaitedForAsWell() {
    server.on(STATUS, video("generating"), video("completed"));
    server.on(READ, Samples.response("getVideo"));

    assertThat(ai.videos().await(ID, LIMIT).isReady()).isTrue();
    assertThat(server.requests(STATUS)).hasSize(2);
  }

  /** A word that only a newer service knows says neither that it is ready nor that it has failed. */
  @Test
  void aStatusThatIsNotKnownIsWaitedOut() {
    server.on(STATUS, says("{'status':'queued'}"), Samples.response("getVideoStatus"));
    server.on(READ, Samples.response("getVideo"));

    assertThat(ai.videos().await(ID, LIMIT).status()).isEqualTo(Status.COMPLETED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"processing", "posted", "published", "partial", "scheduled"})
  void whatIsOnItsWayToPlatformsIsMade(String status) {
    server.on(STATUS, says("{'status':'%s'}".formatted(status)));
    server.on(READ, video(status));

    assertThat(ai.videos().await(ID, LIMIT).isMade()).isTrue();
  }

  @Test
  void whoeverWaitsForAVideoThatIsDeletedLearnsOfIt() {
    server.on(STATUS, video("generating"));
    server.on(DELETE, Answer.reset(), refuses(404, "NOT_FOUND"));
    CompletableFuture<Video> wait = ai.videos().awaitAsync(ID, Duration.ofDays(100_000));

    ai.videos().delete(ID);

    assertThatThrownBy(() -> wait.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll(
            "The video video-uuid-xyz-789 was deleted by this client", "not given back");
    assertThat(server.requests(DELETE)).hasSize(2);
  }

  @Test
  void aVideoThatIsNotThereEndsTheWait() {
    server.on(STATUS, refuses(404, "NOT_FOUND"));

    assertThatThrownBy(() -> ai.videos().await(ID, LIMIT))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Check the id");
  }

  @Test
  void aVideoIsDeleted() {
    server.on(DELETE, Samples.response("deleteVideo"));

    ai.videos().delete(ID);

    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void platformsAreForgottenOnce() {
    String route = "POST /v1/videos/video-abc-456/reset-platforms";
    server.on(route, Samples.response("resetVideoPlatforms"), Answer.reset());

    assertThat(ai.videos().forgetPlatforms("video-abc-456").reached()).isEmpty();
    assertThatThrownBy(() -> ai.videos().forgetPlatforms("video-abc-456"))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests(route)).hasSize(2);
  }

  @Test
  void theFiguresOfAVideoAreAskedForAsThoseOfAVideo() {
    String route = "GET /v1/posts/" + ID + "/analytics";
    server.on(route, Samples.response("getPostAnalytics"));

    assertThat(ai.videos().figures(ID).total().views()).isEqualTo(15_420);
    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/posts/video-uuid-xyz-789/analytics?type=video");
  }

  @Test
  void aVideoWhoseResponseIsLostIsStartedOnce() {
    server.on(GENERATE, Answer.reset());

    assertThatThrownBy(() -> ai.videos().generate(coffee()))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContainingAll("dashboard", "It may have cost 1 video credit.");
    assertThat(server.requests()).hasSize(1);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.videos(1));
  }

  @Test
  void whereNoCreditsAreLeftNothingIsSpent() {
    server.on(GENERATE, refuses(403, "LIMIT_EXCEEDED"));

    assertThatThrownBy(() -> ai.videos().generate(coffee()))
        .isInstanceOf(SubscriptionRequiredException.class);
    assertThat(ai.spending().spent()).isEqualTo(Credits.NONE);
    assertThat(ai.spending().unclear()).isEqualTo(Credits.NONE);
  }

  @Test
  void aPromptHasUpTo500Characters() {
    String family = "\uD83D\uDC6A";

    VideoPrompt.of(VideoModel.SORA, SoraLength.FOUR_SECONDS, family.repeat(500));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> VideoPrompt.of(VideoModel.SORA, SoraLength.FOUR_SECONDS, "x".repeat(501)))
        .withMessage("prompt must have at most 500 characters, had 501");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VideoPrompt.of(VideoModel.VEO, VeoLength.FOUR_SECONDS, " "))
        .withMessageContaining("prompt must not be blank; say what the video shows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VideoPrompt.of(VideoModel.VEO, VeoLength.FOUR_SECONDS, "a\u0000"))
        .withMessageContaining("prompt must be sendable, but it has NUL at position 1");
  }

  @Test
  void whatCannotBeAVideoIsNotAskedFor() {
    assertThatIllegalArgumentException().isThrownBy(() -> ai.videos().get(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ai.videos().delete(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ai.videos().await(" ", LIMIT));
    assertThatIllegalArgumentException().isThrownBy(() -> ai.videos().forgetPlatforms(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ai.videos().figures(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ai.videos().await(ID, Duration.ZERO))
        .withMessageContaining("limit must be more than zero, was PT0S");
    assertThat(server.requests()).isEmpty();
  }
}
