package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.testkit.postsyncer.SentEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks and their events; that signatures are right is shown by the client, which verifies them. */
class PostSyncerEventsTest extends PostSyncerFixture {

  private final Receiver receiver = new Receiver();

  @BeforeEach
  void connect() {
    sandbox.events().deliverTo(receiver.address());
  }

  @AfterEach
  void disconnect() {
    receiver.close();
  }

  private JsonNode webhook(String events) {
    return ok(
        "POST /webhooks",
        "{'workspace_id':12,'name':'Ops','url':'https://example.com/hook','events':["
            + events
            + "]}");
  }

  @Test
  void aPostThatGoesOutIsTold() {
    webhook("'post.published','post.account_published','post.scheduled'");
    post("'schedule_type':'publish_now'");
    assertThat(sandbox.events().sendDue()).isEmpty();
    sandbox.clock().advance(Duration.ofMinutes(1));

    List<SentEvent> sent = sandbox.events().sendDue();

    assertThat(sent)
        .extracting(SentEvent::type)
        .containsExactly("post.account_published", "post.account_published", "post.published");
    assertThat(sent).allMatch(event -> event.answer() == 204 && event.id().length() == 26);
    assertThat(sandbox.events().sendDue()).isEmpty();
    assertThat(receiver.events()).hasSize(3);
    assertThat(sandbox.journal().events()).isEqualTo(sent);
  }

  @Test
  void anEventCanBeSentAgainWithTheSameId() {
    webhook("'post.scheduled'");
    post("'schedule_type':'schedule'");
    SentEvent first = sandbox.events().sendDue().get(0);

    SentEvent again = sandbox.events().sendAgain(first);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(receiver.events())
        .extracting(Receiver.Event::body)
        .hasSize(2)
        .containsOnly(first.body());
  }

  @Test
  void deliveriesAreListed() {
    JsonNode webhook = webhook("'post.scheduled'");
    String route = "/webhooks/" + webhook.path("id").asLong();
    receiver.answer = 500;
    ok("POST " + route + "/test");
    sandbox.events().sendDue();

    JsonNode delivery = ok("GET " + route + "/deliveries?status=failed").at("/data/0");
    assertThat(delivery.path("event_type").asText()).isEqualTo("webhook.test");
    assertThat(delivery.path("response_status").asInt()).isEqualTo(500);
  }

  @Test
  void webhooksLiveAndShowTheirSecretOnce() {
    JsonNode created = webhook("'post.failed'");
    String route = " /webhooks/" + created.path("id").asLong();

    assertThat(created.path("secret").asText()).startsWith("whsec_");
    assertThat(ok("GET" + route).has("secret")).isFalse();
    assertThat(ok("GET /webhooks?workspace_id=12").size()).isOne();
    assertThat(ok("PUT" + route, "{'active':false}").path("active").asBoolean()).isFalse();
    refused(422, "POST" + route + "/test", "");
    post("'schedule_type':'schedule'");
    assertThat(sandbox.events().sendDue()).isEmpty();
    ok("DELETE" + route);
    refused(404, "GET" + route, "");
    refused(
        422,
        "POST /webhooks",
        "{'workspace_id':12,'name':'Ops','url':'http://example.com','events':['post.failed']}");
  }

  @Test
  void withoutAnAddressNothingIsSent() {
    sandbox = open(builder());

    assertThatIllegalStateException()
        .isThrownBy(() -> sandbox.events().sendDue())
        .withMessageContaining("deliverTo");
  }
}
