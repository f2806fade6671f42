package dev.postqued.postsyncer.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest extends PostSyncerFixture {

  private static final String WEBHOOK =
      "{'id':42,'workspace_id':12,'name':'Ops','url':'https://example.com/hook?token=abc',"
          + "'url_masked':false,'secret_last4':'Hh8=','events':['post.failed','post.brand_new'],"
          + "'account_ids':[136],'active':true,'failing_since':null,'disabled_reason':null";
  private static final WebhookForm FORM =
      WebhookForm.empty()
          .name("Ops")
          .address(URI.create("https://example.com/hook?token=abc"))
          .events(EventType.POST_FAILED);

  @ParameterizedTest
  @ValueSource(strings = {"[%s}]", "{'data':[%s}]}"})
  void webhooksAreReadBareOrWrapped(String form) {
    server.on("GET /webhooks", says(form.formatted(WEBHOOK)));

    Webhook webhook = postSyncer.webhooks().list(12).get(0);

    assertThat(webhook.events())
        .containsExactly(EventType.POST_FAILED, new EventType("post.brand_new"));
    assertThat(webhook.accounts()).containsExactly(136L);
    assertThat(webhook.active()).isTrue();
    assertThat(webhook.toString()).contains("Ops").doesNotContain("abc");
    assertThat(server.requests().get(0).target()).isEqualTo("/webhooks?workspace_id=12");
  }

  @Test
  void theSecretIsShownOnceAndNotInTexts() {
    server.on(
        "POST /webhooks",
        Answer.json(201, (WEBHOOK + ",'secret':'" + SECRET + "'}").replace('\'', '"')));

    CreatedWebhook created = postSyncer.webhooks().create(12, FORM.everyWorkspace(true));

    assertThat(created.secret()).isEqualTo(SECRET);
    assertThat(created.toString()).doesNotContain("whsec_", "token");
    assertThat(sent("POST /webhooks"))
        .isEqualTo(
            json(
                "{'workspace_id':12,'name':'Ops','url':'https://example.com/hook?token=abc',"
                    + "'events':['post.failed'],'workspace_ids':['*']}"));
  }

  @Test
  void aWebhookWhoseResponseIsLostIsSentOnce() {
    server.on("POST /webhooks", Answer.reset());

    assertThatThrownBy(() -> postSyncer.webhooks().create(12, FORM))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageNotContaining("abc");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aWebhookWithoutItsSecretMayBeThere() {
    server.on("POST /webhooks", says(WEBHOOK + "}"));

    assertThatThrownBy(() -> postSyncer.webhooks().create(12, FORM))
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("Look in the dashboard");
  }

  @Test
  void aChangeSaysOnlyWhatIsDifferent() {
    server.on("PUT /webhooks/42", says(WEBHOOK + "}"));

    postSyncer.webhooks().change(42, WebhookForm.empty().active(true));
    postSyncer.webhooks().change(42, WebhookForm.empty().everyWorkspace(false));
    postSyncer.webhooks().change(42, WebhookForm.empty().accounts(List.of()));

    assertThat(server.requests())
        .extracting(Request::text)
        .containsExactly("{\"active\":true}", "{\"workspace_ids\":null}", "{\"account_ids\":[]}");
  }

  @Test
  void deliveriesComePageByPage() {
    server.on(
        "GET /webhooks/42/deliveries",
        says(
            "{'data':[{'id':913,'destination_id':42,'event_id':'01JC','event_type':'post.failed',"
                + "'status':'gave_up','attempts':5,'response_status':null,'error':'timeout',"
                + "'created_at':'2026-11-15T05:30:00+00:00'}],'links':{},"
                + "'meta':{'current_page':1,'last_page':2}}"),
        says("{'data':[{'id':912}],'links':{},'meta':{'current_page':2,'last_page':2}}"));

    List<Delivery> deliveries = postSyncer.webhooks().failedDeliveries(42).stream().toList();

    assertThat(deliveries).hasSize(2);
    Delivery first = deliveries.get(0);
    assertThat(first.status()).isEqualTo(DeliveryStatus.GAVE_UP);
    assertThat(first.response()).isEmpty();
    assertThat(first.created().orElseThrow().instant())
        .contains(Instant.parse("2026-11-15T05:30:00Z"));
    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly(
            "/webhooks/42/deliveries?status=failed&page=1",
            "/webhooks/42/deliveries?status=failed&page=2");
  }

  @Test
  void aTestIsSentOnce() {
    server.on(
        "POST /webhooks/42/test",
        Answer.reset(),
        Answer.json(201, "{\"id\":914,\"event_type\":\"webhook.test\",\"status\":\"pending\"}"));

    assertThatThrownBy(() -> postSyncer.webhooks().test(42))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(postSyncer.webhooks().test(42).type()).isEqualTo(EventType.WEBHOOK_TEST);
  }

  @Test
  void whatCannotBeAWebhookIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.webhooks().create(12, WebhookForm.empty().name("Ops")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebhookForm.empty().address(URI.create("http://x/?token=abc")))
        .withMessageNotContaining("abc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.webhooks().create(12, FORM.active(false)))
        .withMessageContaining("change(...)");
  }
}
