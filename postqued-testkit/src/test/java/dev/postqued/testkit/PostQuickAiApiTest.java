package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.testkit.postquickai.Plan;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.Subscription;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostQuickAI's document describes. */
class PostQuickAiApiTest extends PostQuickAiFixture {

  @Test
  void everyOperationOfTheDocumentIsKnown() {
    for (String operation : CONTRACT.operations()) {
      String[] words = operation.split(" ", 2);
      String path = words[1].replaceAll("\\{\\w+}", "1");
      HttpResponse<String> unused = call(words[0] + " " + path, "", "");
    }

    assertThat(sandbox.journal().calls())
        .hasSize(41)
        .allMatch(call -> call.operation() != null && call.status() < 500);
  }

  @Test
  void groupsLive() {
    String id =
        ok("POST /v1/content-groups", "{'name':'Acme','platforms':['instagram','twitter_x']}")
            .at("/contentGroup/id")
            .asText();
    String route = " /v1/content-groups/" + id;
    assertThat(ok("GET" + route + "/instructions").path("instructions").isNull()).isTrue();
    ok("PUT" + route + "/instructions", "{'brand_name':'Acme Fitness','include_image':true}");
    JsonNode known = ok("PUT" + route + "/instructions", "{'tone':'direct'}").path("instructions");

    assertThat(known.path("brand_name").asText()).isEqualTo("Acme Fitness");
    assertThat(ok("GET" + route).at("/contentGroup/content_instructions/tone").asText())
        .isEqualTo("direct");
    assertThat(ok("GET /v1/content-groups").path("contentGroups").size()).isEqualTo(2);
    assertThat(ok("GET" + route + "/analytics?period=7d").path("period").asText()).isEqualTo("7d");
    ok("DELETE" + route);
    assertThat(refused(404, "GET" + route, "")).isEqualTo("NOT_FOUND");
  }

  @Test
  void postsLive() {
    JsonNode generated =
        ok("POST /v1/posts/generate", "{'contentGroupId':'group-1','generateImage':true}");
    assertThat(generated.at("/post/status").asText()).isEqualTo("pending");
    assertThat(generated.at("/post/is_manual").asBoolean()).isFalse();
    assertThat(generated.at("/post/content").asText()).startsWith("[made up by the sandbox]");
    String id = draft();
    String route = " /v1/posts/" + id;
    ok("PUT" + route, "{'content':'Other','platforms':['bluesky']}");
    ok("POST" + route + "/regenerate", "{'instructions':'shorter'}");
    ok(
        "PUT" + route + "/images",
        "{'action':'set_multiple_images','imageUrls':['https://a.example/1','https://a.example/2']}");
    assertThat(ok("GET" + route).at("/post/post_type").asText()).isEqualTo("carousel");
    ok("PUT" + route + "/images", "{'action':'remove_all_images'}");
    ok("POST" + route + "/reset-platforms");
    ok("GET" + route + "/analytics");
    assertThat(ok("GET /v1/posts?contentGroupId=group-1&status=draft").path("posts").size())
        .isOne();
    assertThat(refused(400, "GET /v1/posts", "")).isEqualTo("VALIDATION_ERROR");
    ok("DELETE" + route);
    refused(404, "GET" + route, "");
  }

  @Test
  void textsAndImagesAreMadeUp() {
    ok("POST /v1/captions/generate", "{'topic':'Launch','length':'short'}");
    ok("POST /v1/captions/video", "{'topic':'Launch','platform':'tiktok','duration':30}");
    ok("POST /v1/captions/carousel", "{'topic':'Launch'}");
    ok("POST /v1/content/adjust-tone", "{'content':'Hello','targetTone':'formal'}");
    ok("POST /v1/content/proofread", "{'content':'Helo'}");
    ok("POST /v1/content/make-concise", "{'content':'Hello there','targetLength':5}");
    ok("POST /v1/content/custom-edit", "{'content':'Hello','instruction':'louder'}");
    assertThat(
            ok("POST /v1/hashtags/generate", "{'content':'Hello','count':3}")
                .path("hashtags")
                .size())
        .isEqualTo(3);
    assertThat(
            ok("POST /v1/images/generate", "{'prompt':'A mug','aspectRatio':'4:5'}")
                .path("height")
                .asInt())
        .isEqualTo(1350);

    assertThat(sandbox.journal().credits().texts()).isEqualTo(8);
    assertThat(sandbox.journal().credits().images()).isOne();
  }

  @Test
  void accountsUsageAndKeysAreRead() {
    sandbox = open(builder().plan(Plan.PRO));
    assertThat(ok("GET /v1/accounts").path("total").asInt()).isEqualTo(7);
    assertThat(ok("DELETE /v1/accounts/account-tiktok").path("deleted").asBoolean()).isTrue();
    refused(404, "DELETE /v1/accounts/account-tiktok", "");
    assertThat(ok("GET /v1/me").at("/user/plan").asText()).isEqualTo("pro");
    assertThat(ok("GET /v1/usage").at("/contentGroups/limit").asText()).isEqualTo("unlimited");
    assertThat(ok("GET /v1/keys").path("keys").size()).isOne();
    assertThat(ok("GET /v1/analytics?period=30d").path("summary").isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,NO_SUBSCRIPTION",
    "INACTIVE,SUBSCRIPTION_INACTIVE",
    "WITHOUT_API,API_NOT_ENABLED"
  })
  void aPlanThatDoesNotAllowItIsA403(Subscription subscription, String code) {
    sandbox.subscription(subscription);

    assertThat(refused(403, "GET /v1/usage", "")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "'',MISSING_AUTH",
    "Bearer sk_x,INVALID_KEY_FORMAT",
    "Bearer pq_live_other,INVALID_KEY"
  })
  void aKeyThatIsNotAcceptedIsA401(String authorization, String code) {
    TestClient client = new TestClient(sandbox.baseUrl(), sandbox.apiKey());
    var request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(sandbox.baseUrl() + "/v1/usage"));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }

    HttpResponse<String> response = client.send(request);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(TestClient.read(response.body()).at("/error/code").asText()).isEqualTo(code);
  }

  @Test
  void theLimitSlides() {
    for (int request = 0; request < 30; request++) {
      HttpResponse<String> taken = call("GET /v1/me", "", "");
      assertThat(taken.headers().firstValue("X-RateLimit-Limit-Minute")).contains("30");
    }
    sandbox.clock().advance(Duration.ofSeconds(15));

    HttpResponse<String> response = call("GET /v1/me", "", "");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).contains("45");
    assertThat(TestClient.read(response.body()).at("/error/details/retryAfter").asInt())
        .isEqualTo(45);
    sandbox.clock().advance(Duration.ofSeconds(45));
    ok("GET /v1/me");
  }

  @Test
  void theLimitsOfAMonthAreRenewed() {
    sandbox = open(builder().rateLimit(false));
    for (int image = 0; image < 100; image++) {
      ok("POST /v1/images/generate", "{'prompt':'A mug'}");
    }

    assertThat(refused(403, "POST /v1/images/generate", "{'prompt':'A mug'}"))
        .isEqualTo("LIMIT_EXCEEDED");
    assertThat(ok("GET /v1/usage").at("/imageGeneration/remaining").asInt()).isZero();
    sandbox.clock().set(Instant.parse("2026-04-01T00:00:00Z"));
    ok("POST /v1/images/generate", "{'prompt':'A mug'}");
    assertThat(sandbox.journal().credits().images()).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "{'contentGroupId':7}",
        "{'contentGroupId':'group-1','content':'','postType':'text'}",
        "{'contentGroupId':'group-1','content':'x','postType':'poem'}",
        "{'contentGroupId':'group-1','content':'x','postType':'image'}",
        "{'contentGroupId':'group-1','content':'x','postType':'carousel','imageUrls':['https://a.example/1']}",
        "{'contentGroupId':'group-1','content':'x','postType':'text','platforms':'bluesky'}",
        "{'contentGroupId':'group-1','content':'x','postType':'text','platforms':['myspace']}",
        "{'contentGroupId':'group-1','content':'x','postType':'text','isDraft':'yes'}",
        "{'contentGroupId':'group-1','content':'x','postType':'text','scheduledFor':'soon'}",
        "{'contentGroupId':'group-1','content':'x','postType':'text','threadParts':[]}",
        "{'contentGroupId':'group-1','content':'x','postType':'text','linkedinTarget':'me'}"
      })
  void whatIsNotAsItShouldBeIsRefused(String body) {
    assertThat(refused(400, "POST /v1/posts/create", body)).isEqualTo("VALIDATION_ERROR");
    assertThat(sandbox.journal().posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/posts/..%2Fx", "/v1/posts/a%20b", "/v1/videos/none/status"})
  void whatIsNotThereIsNotFound(String path) {
    assertThat(refused(404, "GET " + path, "")).isEqualTo("NOT_FOUND");
  }

  @Test
  void aFaultIsForAnOperationOfTheDocument() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.faults().on("createPublication"))
        .withMessageContaining("createPost");
  }

  @Test
  void aKeyHasItsForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQuickAiSandbox.builder().apiKey("mine"))
        .withMessageNotContaining("mine");
  }
}
