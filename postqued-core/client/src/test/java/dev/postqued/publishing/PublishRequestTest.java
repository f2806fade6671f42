package dev.postqued.publishing;

import static dev.postqued.APost.aPost;
import static dev.postqued.support.FakeService.PUBLISH;
import static dev.postqued.support.FakeService.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.media.UploadedMedium;
import dev.postqued.support.FakeService;
import dev.postqued.support.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what is made of the answer. */
class PublishRequestTest {

  private static final String CONTENT = "550e8400-e29b-41d4-a716-446655440000";
  private static final Account ACCOUNT =
      new Account(
          "660e8400-e29b-41d4-a716-446655440001", new Platform("tiktok"), "@yourusername", null);

  @RegisterExtension final TestClient postQued = TestClient.create();
  private final FakeService service = postQued.service();
  private final PostQued client = postQued.client();

  @BeforeEach
  void take() {
    service.respondsTo(PUBLISH, reply(200, answer("\"id\":\"p1\"", "pending", "queued")));
  }

  private static String answer(String id, String status, String target) {
    return "{%s,\"status\":\"%s\",\"targets\":[{\"id\":\"t1\",\"platform\":\"tiktok\",\"status\":\"%s\"}]}"
        .formatted(id, status, target);
  }

  @Test
  void theRequestIsTheOneOfTheDocumentation() throws JsonProcessingException {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("privacyLevel", "SELF_ONLY");
    options.put("disableDuet", false);
    options.put("disableStitch", false);
    options.put("disableComment", false);

    JsonNode sent = publish(Target.draft(ACCOUNT, "Check this out! #fyp").options(tiktok(options)));

    assertThat(sent)
        .isEqualTo(
            json(
                """
                {"contentIds": ["550e8400-e29b-41d4-a716-446655440000"],
                 "targets": [{
                   "platform": "tiktok",
                   "accountId": "660e8400-e29b-41d4-a716-446655440001",
                   "intent": "draft",
                   "caption": "Check this out! #fyp",
                   "dispatchAt": null,
                   "options": {"privacyLevel": "SELF_ONLY", "disableDuet": false,
                     "disableStitch": false, "disableComment": false}}]}
                """));
  }

  @Test
  void theHeadersAreThoseOfTheDocumentation() throws JsonProcessingException {
    publish(Target.publish(ACCOUNT, "caption"));

    Request request = service.requests(PUBLISH).get(0);
    assertThat(request.header("Authorization")).containsExactly("Bearer " + Clients.KEY);
    assertThat(request.header("Content-Type")).containsExactly("application/json");
    assertThat(request.header("Accept")).containsExactly("application/json");
    assertThat(request.header("Idempotency-Key")).hasSize(1);
    assertThat(request.header("User-Agent"))
        .singleElement()
        .asString()
        .startsWith("postqued-java/");
    assertThat(request.headerNames())
        .doesNotHaveDuplicates()
        .doesNotContain("cookie", "transfer-encoding", "accept-encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15T14:00:00Z,         2026-03-15T14:00:00Z",
    "2026-03-15T14:00:00.120Z,     2026-03-15T14:00:00.120Z",
    "2026-03-15T14:00:00.123999Z,  2026-03-15T14:00:00.123Z",
    "2026-03-01T12:00:00.001Z,     2026-03-01T12:00:00.001Z"
  })
  void theTimeIsSentInUtcToTheMillisecond(Instant at, String onTheWire)
      throws JsonProcessingException {
    JsonNode sent = publish(Target.draft(ACCOUNT, "caption").at(at));

    assertThat(sent.at("/targets/0/dispatchAt").textValue()).isEqualTo(onTheWire);
  }

  @Test
  void atOnceIsANullThatIsSent() throws JsonProcessingException {
    JsonNode target = publish(Target.publish(ACCOUNT, "caption")).at("/targets/0");

    assertThat(target.has("dispatchAt")).isTrue();
    assertThat(target.get("dispatchAt").isNull()).isTrue();
    assertThat(target.get("intent").textValue()).isEqualTo("publish");
  }

  @Test
  void optionsPassThroughUntouchedAndInOrder() throws JsonProcessingException {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("zeta", 9_007_199_254_740_993L);
    options.put("alpha", List.of("a", 1, true, Map.of("b", 2.5)));
    options.put("nested", Map.of("caption", "\u0001 \" \\ \ud83d\ude80"));
    options.put("later", 1);

    JsonNode sent = publish(Target.draft(ACCOUNT, "caption").options(tiktok(options)));

    assertThat(sent.at("/targets/0/options")).isEqualTo(new ObjectMapper().valueToTree(options));
    assertThat(sent.at("/targets/0/options").fieldNames())
        .toIterable()
        .containsExactly("zeta", "alpha", "nested", "later");
  }

  @Test
  void mediaAndTargetsKeepTheirOrder() throws JsonProcessingException {
    Post.Builder post = Post.builder();
    for (int i = 35; i > 0; i--) {
      post.media(new UploadedMedium("content-" + i));
    }
    for (int i = 10; i > 0; i--) {
      post.target(Target.of(Intent.DRAFT, new Platform("tiktok"), "account-" + i, "caption " + i));
    }
    client.publishing().publish(post.build());

    JsonNode sent = json(service.requests(PUBLISH).get(0).text());
    assertThat(sent.get("contentIds")).hasSize(35);
    assertThat(sent.at("/contentIds/0").textValue()).isEqualTo("content-35");
    assertThat(sent.get("targets")).hasSize(10);
    assertThat(sent.at("/targets/9/accountId").textValue()).isEqualTo("account-1");
  }

  @Test
  void textOfAnyLanguageArrivesAsItIs() throws JsonProcessingException {
    String caption = "Gr\u00fc\u00dfe \u4f60\u597d \ud83d\ude80 \"quoted\"\n#fyp";

    assertThat(publish(Target.draft(ACCOUNT, caption)).at("/targets/0/caption").textValue())
        .isEqualTo(caption);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":\"p1\"",
        "\"publishId\":\"p1\"",
        "\"publishId\":\"p2\",\"id\":\"p1\"",
        "\"id\":\"p1\",\"publishId\":\"p2\"",
        "\"id\":\"p1\",\"publishId\":null",
        "\"publishId\":\"p1\",\"id\":null",
        "\"publishId\":\"p1\",\"id\":\" \""
      })
  void theIdIsReadUnderEitherName(String id) throws JsonProcessingException {
    service.respondsTo(PUBLISH, reply(200, answer(id, "pending", "queued")));

    assertThat(client.publishing().publish(aPost().build()).id()).isEqualTo("p1");
  }

  @Test
  void statesAreKeptAsTheServiceNamesThem() {
    service.respondsTo(PUBLISH, reply(201, answer("\"id\":\"p1\"", "reviewing", "on_hold")));

    Publication publication = client.publishing().publish(aPost().build());

    assertThat(publication.status()).isEqualTo(new PublicationStatus("reviewing"));
    assertThat(publication.status().isKnown()).isFalse();
    assertThat(publication.targets())
        .containsExactly(
            new PublicationTarget("t1", new Platform("tiktok"), new TargetStatus("on_hold")));
    assertThat(publication.outcome()).isEqualTo(Outcome.RUNNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"targets\":null", "\"targets\":[]", "\"targets\":[null]", "\"x\":1"})
  void anAnswerWithoutTargetsIsEnough(String targets) {
    service.respondsTo(
        PUBLISH, reply(200, "{\"id\":\"p1\",\"status\":\"pending\"," + targets + "}"));

    assertThat(client.publishing().publish(aPost().build()).targets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a/b,               /v1/content/publish/a%2Fb",
    "../publish,        /v1/content/publish/..%2Fpublish",
    "a?b=c#d,           /v1/content/publish/a%3Fb%3Dc%23d",
    "a b%2F,            /v1/content/publish/a%20b%252F"
  })
  void anIdIsOnePartOfThePathWhateverItHolds(String id, String path) {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> client.publishing().get(id));

    assertThat(service.requests()).singleElement().extracting(Request::target).isEqualTo(path);
  }

  private JsonNode publish(Target... targets) throws JsonProcessingException {
    Post.Builder post = Post.builder().media(new UploadedMedium(CONTENT));
    Arrays.stream(targets).forEach(post::target);
    client.publishing().publish(post.build());
    return json(service.requests(PUBLISH).get(0).text());
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }

  private static PlatformOptions tiktok(Map<String, Object> values) {
    return new PlatformOptions() {
      @Override
      public Platform platform() {
        return new Platform("tiktok");
      }

      @Override
      public Map<String, Object> values() {
        return values;
      }
    };
  }
}
