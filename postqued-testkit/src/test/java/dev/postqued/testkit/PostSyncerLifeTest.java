package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.testkit.postsyncer.PublicPost;
import dev.postqued.testkit.postsyncer.SecondChange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of posts, and what goes wrong in it. */
class PostSyncerLifeTest extends PostSyncerFixture {

  private static final String DRAFT = "'schedule_type':'draft'";
  private static final String NOW_TYPE = "'schedule_type':'publish_now'";
  private static final String AT =
      "'schedule_type':'schedule','schedule_for':"
          + "{'date':'2026-03-01','time':'14:30','timezone':'Europe/Berlin'}";

  @Test
  void aDraftThatGetsADateGoesOutThen() {
    long post = post(DRAFT);
    assertThat(status(post)).isEqualTo("DRAFT");

    JsonNode changed = ok("PUT /posts/" + post, request(AT));
    assertThat(changed.path("status").asText()).isEqualTo("SCHEDULED");
    assertThat(changed.path("scheduled_at").asText()).isEqualTo("2026-03-01 13:30");

    sandbox.clock().advance(Duration.ofMinutes(90).plusSeconds(1));
    assertThat(status(post)).isEqualTo("IN_QUEUE");
    assertThat(sandbox.journal().publicPosts()).isEmpty();
    sandbox.clock().advance(Duration.ofSeconds(2));

    assertThat(status(post)).isEqualTo("PUBLISHED");
    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::post, PublicPost::platform, PublicPost::text)
        .containsExactly(tuple(post, "twitter", "Hello"), tuple(post, "linkedin", "Hello"));
  }

  @Test
  void theNextFreeSlotIsTheNextHourWithoutAPost() {
    JsonNode first = ok("POST /posts", request("'schedule_type':'schedule'"));
    JsonNode second = ok("POST /posts", request("'schedule_type':'schedule'"));

    assertThat(first.path("scheduled_at").asText()).isEqualTo("2026-03-01 13:00");
    assertThat(second.path("scheduled_at").asText()).isEqualTo("2026-03-01 14:00");
  }

  @Test
  void aPublicPostIsFoundByItsAddressAndByItsIdOnAPlatform() {
    long post = post(NOW_TYPE);
    sandbox.clock().advance(Duration.ofMinutes(1));
    String address = ok("GET /posts/" + post).at("/platforms/0/post_url").asText();
    String id = sandbox.journal().publicPosts().get(0).platformPostId();

    assertThat(
            ok("GET /posts/by-url/" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .path("id")
                .asLong())
        .isEqualTo(post);
    assertThat(ok("GET /posts/by-platform-post-id/" + id).path("id").asLong()).isEqualTo(post);
    refused(404, "GET /posts/by-platform-post-id/none", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60})
  void aSecondChangeIsRefused(int seconds) {
    long post = post(NOW_TYPE);
    sandbox.clock().advance(Duration.ofSeconds(seconds));

    assertThat(refused(422, "PUT /posts/" + post, request(NOW_TYPE)).has("errors")).isTrue();
    sandbox.clock().advance(Duration.ofMinutes(1));
    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }

  @Test
  void aSecondChangeMayPublishAgain() {
    sandbox = open(builder().secondChange(SecondChange.PUBLISHES_AGAIN));
    long post = post(NOW_TYPE);
    sandbox.clock().advance(Duration.ofSeconds(1));
    ok("PUT /posts/" + post, request(NOW_TYPE));
    sandbox.clock().advance(Duration.ofMinutes(1));

    assertThat(sandbox.journal().publicPosts()).hasSize(4);
    assertThat(ok("GET /posts/" + post).path("posted_on").size()).isEqualTo(2);
    refused(422, "PUT /posts/" + post, request(NOW_TYPE));
  }

  @Test
  void listsMayLagBehind() {
    sandbox = open(builder().listLag(Duration.ofMinutes(5)));
    long post = post(DRAFT);
    assertThat(ok("GET /posts").path("data")).isEmpty();
    sandbox.clock().advance(Duration.ofMinutes(4));
    ok("PUT /posts/" + post, request(NOW_TYPE));
    sandbox.clock().advance(Duration.ofMinutes(2));

    assertThat(ok("GET /posts").at("/data/0/status").asText()).isEqualTo("DRAFT");
    assertThat(status(post)).isEqualTo("PUBLISHED");
  }

  @Test
  void allPostsComeInPagesTheNewestFirst() {
    long first = post(DRAFT);
    long second = post(DRAFT);
    JsonNode page = ok("GET /posts?per_page=1&page=2");

    assertThat(page.at("/data/0/id").asLong()).isEqualTo(first).isNotEqualTo(second);
    assertThat(page.path("current_page").asInt()).isEqualTo(2);
    assertThat(page.path("last_page").asInt()).isEqualTo(2);
    refused(422, "GET /posts?per_page=101", "");
  }

  @Test
  void aColleagueEditsPublishesAndDeletes() {
    long post = post(DRAFT);
    sandbox.colleague().edit(post, "Better");
    sandbox.colleague().publish(post);
    sandbox.clock().advance(Duration.ofMinutes(1));

    assertThat(sandbox.journal().publicPosts())
        .extracting(PublicPost::text)
        .containsExactly("Better", "Better");
    sandbox.colleague().delete(post);
    refused(404, "GET /posts/" + post, "");
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.colleague().edit(post, "x"));
    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }

  @Test
  void whatIsDeletedBeforeItsDateNeverGoesOut() {
    long post = post(AT);
    ok("DELETE /posts/" + post);
    sandbox.clock().advance(Duration.ofDays(1));

    assertThat(sandbox.journal().publicPosts()).isEmpty();
  }

  @Test
  void anAccountThatFailsMakesThePostPartial() {
    sandbox.failOn(137, true);
    long post = post(NOW_TYPE);
    sandbox.clock().advance(Duration.ofMinutes(1));

    JsonNode read = ok("GET /posts/" + post);
    assertThat(read.path("status").asText()).isEqualTo("PARTIALLY_PUBLISHED");
    assertThat(read.at("/platforms/0/status").asText()).isEqualTo("PUBLISHED");
    assertThat(read.at("/platforms/1/status").asText()).isEqualTo("FAILED");
    assertThat(sandbox.journal().publicPosts()).hasSize(1);
  }

  @Test
  void repetitionsGoOutAsWell() {
    long post =
        post(
            NOW_TYPE
                + ",'repeatable':true,'repeatable_times':2,'repeatable_gap':1,"
                + "'repeatable_gap_unit':'days'");
    sandbox.clock().advance(Duration.ofHours(25));

    JsonNode read = ok("GET /posts/" + post);
    assertThat(read.path("posted_on").size()).isEqualTo(2);
    assertThat(read.path("remaining_posts").asInt()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'content':[{'text':'x'}],'schedule_type':'draft'}",
        "{'workspace_id':13,'content':[{'text':'x'}],'schedule_type':'draft'}",
        "{'workspace_id':12,'content':[],'schedule_type':'draft'}",
        "{'workspace_id':12,'content':[{'text':' '}],'schedule_type':'draft'}",
        "{'workspace_id':12,'content':[{'text':'x'}],'schedule_type':'later'}",
        "{'workspace_id':12,'content':[{'text':'x','media':[5]}],'schedule_type':'draft'}",
        "{'workspace_id':12,'content':[{'text':'x'}],'accounts':[{'id':1}],'schedule_type':'draft'}",
        "{'workspace_id':12,'content':[{'text':'x'}],'labels':[1],'schedule_type':'draft'}",
        "{'workspace_id':12,'content':[{'text':'x'}],'schedule_type':'schedule','schedule_for':"
            + "{'date':'2026-02-01','time':'14:30'}}"
      })
  void whatCannotBeAPostIsRefusedWithItsFields(String body) {
    assertThat(refused(422, "POST /posts", body).path("errors").isObject()).isTrue();
  }

  @Test
  void aLostAnswerWasCarriedOut() {
    sandbox.faults().on("createPost").then(Fault.answer(503).carriedOut());

    refused(503, "POST /posts", request(NOW_TYPE));
    sandbox.clock().advance(Duration.ofMinutes(1));

    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }
}
