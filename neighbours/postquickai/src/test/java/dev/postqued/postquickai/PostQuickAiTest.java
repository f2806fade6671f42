package dev.postqued.postquickai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.bindings.postquickai.api.UsageApi;
import dev.postqued.bindings.postquickai.api.VideosApi;
import dev.postqued.bindings.postquickai.api.WritingApi;
import dev.postqued.bindings.postquickai.model.ProofreadRequest;
import dev.postqued.bindings.postquickai.model.PublishVideoRequest;
import dev.postqued.errors.AuthenticationException;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.SubscriptionRequiredException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bindings of PostQuickAI with its rules, over real connections. */
class PostQuickAiTest {

  private final WireServer server = new WireServer();
  private final VirtualTime time = new VirtualTime();
  private final PostQuickAi client =
      PostQuickAi.builder("pq_live_secret")
          .baseUrl(server.url())
          .clock(time.clock())
          .sleeper(time::sleep)
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private static Answer refusal(int status, String code) {
    return Answer.json(
        status,
        "{\"success\":false,\"error\":{\"code\":\"%s\",\"message\":\"the words\"}}"
            .formatted(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NO_SUBSCRIPTION", "SUBSCRIPTION_INACTIVE", "API_NOT_ENABLED", "LIMIT_EXCEEDED"})
  void the403OfAPlanIsNoMatterOfTheKey(String code) {
    server.always(refusal(403, code));

    assertThatThrownBy(() -> client.bindings(UsageApi.class).getUsage())
        .isInstanceOf(SubscriptionRequiredException.class)
        .hasMessageContainingAll("the words", code);
  }

  @Test
  void another403IsOne() {
    server.always(refusal(403, "FORBIDDEN"));

    assertThatThrownBy(() -> client.bindings(UsageApi.class).getUsage())
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void theWaitThatTheBodyAsksForIsKept() {
    server.always(
        Answer.json(
            429,
            "{\"success\":false,\"error\":{\"code\":\"RATE_LIMIT_EXCEEDED\",\"message\":\"m\",\"details\":{\"retryAfter\":45}}}"),
        Answer.json(200, "{\"success\":true,\"data\":{}}"));
    Instant before = time.clock().instant();

    client.bindings(UsageApi.class).getUsage();

    assertThat(Duration.between(before, time.clock().instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(45));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aVideoIsPublishedOnceUnderItsKey() {
    server.always(Answer.reset(), Answer.json(202, "{\"success\":true,\"data\":{}}"));

    client
        .bindings(VideosApi.class)
        .publishVideo("v1", PublishVideoRequest.builder().build(), "key-1");

    assertThat(server.requests())
        .hasSize(2)
        .allMatch(request -> request.header("Idempotency-Key").contains("key-1"));
  }

  @Test
  void whatCostsCreditsIsSentOnce() {
    server.always(Answer.reset());

    assertThatThrownBy(
            () ->
                client
                    .bindings(WritingApi.class)
                    .proofread(ProofreadRequest.builder().content("text").build()))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aRefusalIsToldInItsWords() {
    server.always(refusal(400, "VALIDATION"));

    assertThatThrownBy(() -> client.bindings(UsageApi.class).getUsage())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("the words");
  }
}
