package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.testkit.postquickai.Delivery;
import dev.postqued.testkit.postquickai.PublicPost;
import dev.postqued.testkit.postquickai.SpentCredits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of posts and videos in PostQuickAI's sandbox. */
class PostQuickAiLifeTest extends PostQuickAiFixture {

  private static final String ON_BLUESKY = "{'platforms':['bluesky']}";
  private static final String ON_BOTH = "{'platforms':['bluesky','threads']}";

  private String publish(String post) {
    return "POST /v1/posts/" + post + "/publish";
  }

  private void later(Duration time) {
    sandbox.clock().advance(time);
  }

  @Test
  void aPostIsTakenAndPublishedInTheBackground() {
    String post = draft();

    assertThat(ok(publish(post), ON_BLUESKY, "k1").at("/post/status").asText())
        .isEqualTo("processing");
    assertThat(sandbox.journal().publicPosts()).isEmpty();
    later(Duration.ofMinutes(1));

    assertThat(status(post)).isEqualTo("posted");
    assertThat(sandbox.journal().publicPosts())
        .containsExactly(new PublicPost(post, "bluesky", "Hello", NOW.plusSeconds(60)));
    assertThat(refused(409, "PUT /v1/posts/" + post, "{'content':'Other'}")).isEqualTo("CONFLICT");
  }

  @Test
  void aKeyGetsTheFirstAnswerAgainAlsoAfterwards() {
    String post = draft();
    JsonNode first = ok(publish(post), ON_BLUESKY, "k1");
    later(Duration.ofMinutes(5));

    assertThat(ok(publish(post), ON_BLUESKY, "k1")).isEqualTo(first);
    assertThat(sandbox.journal().publicPosts()).hasSize(1);
  }

  @Test
  void anotherKeyGoesToThePlatformsThatAreLeft() {
    String post = draft();
    ok(publish(post), ON_BLUESKY, "k1");
    later(Duration.ofMinutes(5));

    ok(publish(post), ON_BOTH, "k2");
    later(Duration.ofMinutes(5));

    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::platform)
        .containsExactly("bluesky", "threads");
  }

  @Test
  void aKeyIsForgottenInTheEnd() {
    sandbox = open(builder().keyMemory(Duration.ofHours(1)));
    String post = draft();
    JsonNode first = ok(publish(post), ON_BLUESKY, "k1");
    later(Duration.ofHours(2));

    assertThat(ok(publish(post), ON_BLUESKY, "k1")).isNotEqualTo(first);
  }

  @Test
  void theOlderFormSaysWhatCameOfItAndPublishesAgain() {
    sandbox = open(builder().delivery(Delivery.SYNCHRONOUS));
    sandbox.failOn("threads", true);
    String post = draft();

    JsonNode done = ok(publish(post), ON_BOTH);
    ok(publish(post), ON_BLUESKY, "k1");

    assertThat(done.path("publishedTo").toString()).isEqualTo("[\"bluesky\"]");
    assertThat(done.at("/errors/0/platform").asText()).isEqualTo("threads");
    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T13:00:00Z,2026-03-01T13:00:00Z",
    "2026-03-01T13:01:00Z,2026-03-01T13:15:00Z"
  })
  void whatIsScheduledGoesOutAtTheNextQuarterOfAnHour(String time, Instant due) {
    sandbox = open(builder().publishing(Duration.ZERO));
    String post = draft();
    ok(
        "POST /v1/posts/" + post + "/schedule",
        "{'contentGroupId':'group-1','scheduledFor':'" + time + "','platforms':['bluesky']}");
    assertThat(status(post)).isEqualTo("scheduled");
    later(Duration.ofDays(1));

    assertThat(sandbox.journal().publicPosts()).extracting(PublicPost::at).containsExactly(due);
  }

  @Test
  void aDateMustBeFiveMinutesAhead() {
    String route = "POST /v1/posts/" + draft() + "/schedule";
    String body = "{'contentGroupId':'group-1','scheduledFor':'%s','platforms':['bluesky']}";

    refused(400, route, body.formatted("2026-03-01T12:04:59Z"));
    ok(route, body.formatted("2026-03-01T12:05:00Z"));
  }

  @Test
  void aPlatformThatFailsIsTold() {
    sandbox.failOn("threads", true);
    String post = draft();
    ok(publish(post), ON_BOTH, "k1");
    later(Duration.ofMinutes(2));

    JsonNode read = ok("GET /v1/posts/" + post).path("post");
    assertThat(read.path("posted_platforms").toString()).isEqualTo("[\"bluesky\"]");
    assertThat(read.path("error_message").asText()).contains("threads");
  }

  @ParameterizedTest
  @CsvSource({
    "linkedin,400,VALIDATION_ERROR",
    "facebook,400,VALIDATION_ERROR",
    "tiktok,400,VALIDATION_ERROR",
    "youtube,403,ACCOUNT_NOT_CONNECTED"
  })
  void whatAPlatformNeedsIsAskedFor(String platform, int status, String code) {
    assertThat(refused(status, publish(draft()), "{'platforms':['" + platform + "']}", "k1"))
        .isEqualTo(code);
  }

  @Test
  void aPublishNeedsAKey() {
    refused(400, publish(draft()), ON_BLUESKY);
  }

  private String video(String model, int seconds) {
    return ok(
            "POST /v1/videos/generate",
            "{'prompt':'A mug','model':'%s','duration':%d,'contentGroupId':'group-1'}"
                .formatted(model, seconds))
        .at("/video/id")
        .asText();
  }

  @Test
  void aVideoIsMadeAndPublished() {
    String video = video("sora-2-pro", 12);
    String route = "/v1/videos/" + video;
    assertThat(ok("GET " + route + "/status").at("/video/status").asText()).isEqualTo("generating");
    refused(400, "POST " + route + "/publish", ON_BLUESKY, "k1");
    later(Duration.ofMinutes(3));
    assertThat(ok("GET " + route).at("/video/status").asText()).isEqualTo("completed");

    ok("POST " + route + "/publish", "{'platforms':['tiktok'],'caption':'Morning'}", "k1");
    later(Duration.ofMinutes(1));

    assertThat(ok("GET " + route + "/status").at("/video/publishing/tiktok/state").asText())
        .isEqualTo("published");
    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::text)
        .containsExactly("Morning");
    ok("POST " + route + "/reset-platforms");
    ok(
        "POST " + route + "/schedule",
        "{'scheduledFor':'2026-03-02T12:00:00Z','platforms':['tiktok']}");
    ok("DELETE " + route);
    refused(404, "GET " + route, "");
  }

  @Test
  void theOlderFormOfAStatusIsFlat() {
    sandbox = open(builder().delivery(Delivery.SYNCHRONOUS));

    assertThat(ok("GET /v1/videos/" + video("sora-2", 4) + "/status").path("status").asText())
        .isEqualTo("generating");
  }

  @Test
  void aVideoThatFailsIsGivenBackAndADeletedOneIsNot() {
    sandbox.failVideos(true);
    String failed = video("veo-3.1-generate-preview", 8);
    sandbox.failVideos(false);
    String deleted = video("veo-3.1-fast-generate-preview", 6);
    ok("DELETE /v1/videos/" + deleted);
    later(Duration.ofMinutes(5));

    assertThat(ok("GET /v1/videos/" + failed).at("/video/status").asText()).isEqualTo("failed");
    assertThat(sandbox.journal().credits()).isEqualTo(new SpentCredits(0, 0, 1, 3));
    assertThat(ok("GET /v1/usage").at("/videoCredits/used").asInt()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"sora-2,6", "veo-3.1-generate-preview,12", "sora-3,8"})
  void aModelMakesItsLengthsOnly(String model, int seconds) {
    refused(
        400,
        "POST /v1/videos/generate",
        "{'prompt':'A mug','model':'%s','duration':%d}".formatted(model, seconds));
    assertThat(sandbox.journal().credits().videos()).isZero();
  }

  @Test
  void theListOfPostsCanLag() {
    sandbox = open(builder().listLag(Duration.ofMinutes(1)));
    draft();

    assertThat(ok("GET /v1/posts?contentGroupId=group-1").path("posts").isEmpty()).isTrue();
    later(Duration.ofMinutes(1));
    assertThat(ok("GET /v1/posts?contentGroupId=group-1").path("posts").size()).isOne();
  }

  @Test
  void aFaultCanComeAfterTheWork() {
    sandbox.faults().on("createPost").then(Fault.answer(500).carriedOut());

    assertThat(refused(500, "POST /v1/posts/create", HELLO)).isEqualTo("INTERNAL_ERROR");
    assertThat(sandbox.journal().posts()).hasSize(1);
    sandbox.reset();
    assertThat(sandbox.journal().posts()).isEmpty();
  }
}
