package dev.postqued.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.internal.Settings;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.call.Operation;
import dev.postqued.internal.call.SlotRateLimiter;
import dev.postqued.journal.Journal;
import dev.postqued.limits.RateClass;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.webhooks.WebhookVerifier;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Feign makes of an operation, as it arrives. */
class FeignTransportTest {

  private static final String BEARER = "Bearer " + VirtualTime.KEY;

  private final WireServer server = new WireServer().always(Answer.json(200, "{}"));
  private final WireServer other = new WireServer().always(Answer.json(200, "{}"));
  private final Settings settings = settings(URI.create(server.url() + "/base%20path"));
  private final HttpStack http = new HttpStack(settings);
  private final Api api = api();

  /** Operations of all kinds, which no document has. */
  interface Api {
    @RequestLine("GET /v1/a/{id}?q={q}")
    Map<String, Object> read(@Param("id") String id, @Param("q") String q);

    @RequestLine("POST /v1/empty")
    void poke();

    @RequestLine("POST /v1/body")
    @Headers("Content-Type: application/json")
    Map<String, Object> write(Map<String, Object> body);

    @RequestLine("GET /v1/elsewhere?q={q}")
    Map<String, Object> elsewhere(URI address, @Param("q") String q);
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
    other.close();
  }

  @Test
  void theAddressIsThatOfTheServerWithThePathAsItWasEncoded() {
    api.read("a b/c?", "x&y");

    Request sent = server.requests().get(0);
    assertThat(sent.target()).isEqualTo("/base%20path/v1/a/a%20b/c%3F?q=x%26y");
    assertThat(sent.header("Host")).containsExactly(server.url().getRawAuthority());
    assertThat(sent.header("Authorization")).containsExactly(BEARER);
    assertThat(sent.header("User-Agent")).containsExactly(UserAgent.VALUE);
  }

  @Test
  void aPostWithoutABodySaysThatItHasNone() {
    api.poke();

    assertThat(server.requests().get(0).header("Content-Length")).containsExactly("0");
  }

  @Test
  void aBodyGoesOutOnceWithItsLengthAndType() {
    api.write(Map.of("a", "\u00e4"));

    Request sent = server.requests().get(0);
    assertThat(sent.text()).isEqualTo("{\"a\":\"\u00e4\"}");
    assertThat(sent.header("Content-Length")).containsExactly("10");
    assertThat(sent.header("Content-Type")).containsExactly("application/json");
  }

  @Test
  void aServerOfAnOperationsOwnGetsTheRequestWithoutTheKey() {
    api.elsewhere(URI.create(other.url() + "/base"), "x&y");

    assertThat(server.requests()).isEmpty();
    Request sent = other.requests().get(0);
    assertThat(sent.target()).isEqualTo("/base/v1/elsewhere?q=x%26y");
    assertThat(sent.header("Host")).containsExactly(other.url().getRawAuthority());
    assertThat(sent.header("User-Agent")).containsExactly(UserAgent.VALUE);
    assertThat(sent.head()).noneMatch(line -> line.contains(VirtualTime.KEY));
  }

  private Api api() {
    Map<String, Operation> operations =
        Stream.of("read", "poke", "write", "elsewhere")
            .collect(Collectors.toMap(id -> id, id -> Operation.repeatable(id, RateClass.READ)));
    Calls calls = new Calls("test", settings);
    Answers answers = new Answers(settings.clock());
    return new Bindings(settings, http, answers, calls, operations, Map.of()).create(Api.class);
  }

  private static Settings settings(URI baseUrl) {
    VirtualTime time = new VirtualTime();
    return new Settings(
        ApiKey.of(VirtualTime.KEY),
        baseUrl,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofSeconds(60),
        4,
        1,
        Duration.ofSeconds(60),
        time.clock(),
        time.clock(),
        time::sleep,
        () -> 1,
        new SlotRateLimiter(time.clock(), time::sleep),
        Journal.inMemory(),
        WebhookVerifier.none());
  }
}
