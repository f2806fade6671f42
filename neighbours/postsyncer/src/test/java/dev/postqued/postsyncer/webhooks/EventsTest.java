package dev.postqued.postsyncer.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.support.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as the docs describe their signatures; their bodies are open. */
class EventsTest extends PostSyncerFixture {

  private static final String ID = "01JC8Z4Q2M7H3V9K5R6T1N0XWD";

  private Map<String, List<String>> headers(String id, String body, Instant at) {
    String seconds = Long.toString(at.getEpochSecond());
    return Map.of(
        "Webhook-Id", List.of(id),
        "webhook-timestamp", List.of(seconds),
        "webhook-signature", List.of("v1," + signature(id + "." + seconds + "." + body)));
  }

  private static String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private EventReceipt receive(String id, String body) {
    return postSyncer.events().receive(bytes(body), headers(id, body, now()));
  }

  private Instant now() {
    return time.clock().instant();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "post.published",
        "post.partially_published",
        "post.failed",
        "post.account_published",
        "post.account_failed",
        "post.scheduled",
        "post.deleted",
        "post.needs_media",
        "approval.requested",
        "approval.approved",
        "approval.rejected",
        "account.needs_reconnect",
        "account.expires_soon",
        "account.paused",
        "account.connected",
        "account.disconnected",
        "account.posts_to_put_back",
        "comment.received",
        "share.comment_received",
        "review.received",
        "media.generated",
        "media.generation_failed",
        "team.member_joined",
        "webhook.test",
        "something.new"
      })
  void everyEventIsReadWithAllThatItHolds(String type) {
    EventReceipt receipt =
        receive(ID, "{\"type\":\"" + type + "\",\"data\":{\"post_id\":7,\"x\":[1]}}");

    assertThat(receipt.proven()).isTrue();
    assertThat(receipt.repeated()).isFalse();
    assertThat(receipt.event().type()).isEqualTo(new EventType(type));
    assertThat(receipt.event().id()).contains(ID);
    assertThat(receipt.event().about()).contains("7");
    assertThat(receipt.event().content())
        .containsEntry("data", Map.of("post_id", 7, "x", List.of(1)));
  }

  @Test
  void theEventOfTheDocsIsReceived() {
    byte[] body = bytes("{\"type\":\"comment.received\"}");
    Map<String, List<String>> headers = headers(ID, "{\"type\":\"comment.received\"}", now());

    // README begins
    EventReceipt receipt = postSyncer.events().receive(body, headers);
    boolean aNewComment =
        !receipt.repeated() && receipt.event().type().equals(EventType.COMMENT_RECEIVED);
    // README ends

    assertThat(aNewComment).isTrue();
  }

  @Test
  void anEventThatIsSentAgainIsRepeated() {
    String body = "{\"event\":\"post.published\"}";

    assertThat(receive(ID, body).repeated()).isFalse();
    assertThat(receive(ID, body).repeated()).isTrue();
    assertThat(receive("01JC8Z4Q2M7H3V9K5R6T1N0XWE", body).repeated()).isFalse();
  }

  @Test
  void aForgedEventIsRejectedAndMakesNoRealOneLookRepeated() {
    String body = "{\"type\":\"post.published\"}";
    Map<String, List<String>> forged = headers(ID, "{}", now());

    assertThatThrownBy(() -> postSyncer.events().receive(bytes(body), forged))
        .isInstanceOf(WebhookRejectedException.class);
    assertThat(receive(ID, body).repeated()).isFalse();
  }

  @Test
  void anEventOfSixMinutesAgoIsRejected() {
    String body = "{\"type\":\"post.published\"}";
    Instant old = now().minus(Duration.ofMinutes(6));

    assertThatThrownBy(() -> postSyncer.events().receive(bytes(body), headers(ID, body, old)))
        .isInstanceOf(WebhookRejectedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "", "{\"type\":\" \"}", "{\"type\":{}}"})
  void whatHasNoTypeIsRejected(String body) {
    assertThatThrownBy(() -> receive(ID, body)).isInstanceOf(WebhookRejectedException.class);
  }

  @Test
  void withoutASecretAnEventIsAHint() {
    try (PostSyncer open = PostSyncer.builder("11|HzNfjBsecret").baseUrl(server.url()).build()) {
      EventReceipt receipt =
          open.events().receive(bytes("{\"type\":\"post.published\"}"), Map.of());

      assertThat(receipt.proven()).isFalse();
      assertThat(receipt.event().id()).isEmpty();
    }
  }

  @Test
  void anEventAboutAPostMakesWaitsReadIt() throws Exception {
    server.on(
        "GET /posts/7",
        Answer.json(200, "{\"id\":7,\"status\":\"SCHEDULED\"}"),
        Answer.json(200, "{\"id\":7,\"status\":\"PUBLISHED\"}"));
    try (PostSyncer real =
        PostSyncer.builder("11|HzNfjBsecret").baseUrl(server.url()).webhookSecret(SECRET).build()) {
      CompletableFuture<PublishedPost> end = real.posts().awaitAsync(7, Duration.ofHours(1));
      while (server.requests().isEmpty()) {
        Thread.onSpinWait();
      }
      String body = "{\"type\":\"post.published\",\"data\":{\"post_id\":7}}";
      real.events().receive(bytes(body), headers(ID, body, Instant.now()));

      assertThat(end.get(30, TimeUnit.SECONDS).hasEnded()).isTrue();
    }
  }

  @Test
  void aSecretHasItsForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostSyncer.builder("11|x").webhookSecret("whsec_***hidden***"))
        .withMessageNotContaining("hidden");
  }
}
