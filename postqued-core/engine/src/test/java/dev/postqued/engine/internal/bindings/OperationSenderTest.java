package dev.postqued.engine.internal.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.KeyAges;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpTransport;
import dev.postqued.engine.internal.http.Network;
import dev.postqued.engine.internal.limits.SlotRateLimiter;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.Operation;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.transport.Transport;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an operation, as it arrives. */
class OperationSenderTest {

  private static final String BEARER = "Bearer " + MadeUpService.KEY;

  private final WireServer server = new WireServer().always(Answer.json(200, "{}"));
  private final WireServer other = new WireServer().always(Answer.json(200, "{}"));
  private final Settings settings = settings(new MadeUpService(operations()));
  private final Transport http =
      new HttpTransport(settings.service().name(), settings.timeouts().connect(), Network.DEFAULT);
  private final Api api = api(settings);

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
    assertThat(sent.header("User-Agent")).containsExactly("made-up/1");
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
    assertThat(sent.header("User-Agent")).containsExactly("made-up/1");
    assertThat(sent.head()).noneMatch(line -> line.contains(MadeUpService.KEY));
  }

  @Test
  void aServerThatIsDeclaredWithoutCredentialsGetsNoKey() {
    Service open =
        new MadeUpService(operations()) {
          @Override
          public List<Server> servers() {
            return List.of(new Server(API.name(), API.address(), null));
          }
        };

    api(settings(open)).read("a", "b");

    assertThat(server.requests().get(0).head()).noneMatch(line -> line.contains(MadeUpService.KEY));
  }

  private Api api(Settings settings) {
    ErrorResponses errors =
        new ErrorResponses(
            settings.service(), settings.redaction(), settings.environment().clock());
    Sender sender = new Sender(http, settings.redaction(), settings.scope());
    return new Bindings(
            settings,
            sender,
            errors,
            Retrier.ofApi(settings, new KeyAges(settings.service(), settings.environment())),
            Map.of())
        .create(Api.class);
  }

  private static Operation[] operations() {
    return Stream.of("read", "poke", "write", "elsewhere")
        .map(id -> Operation.repeatable(id, MadeUpService.READS))
        .toArray(Operation[]::new);
  }

  private Settings settings(Service service) {
    VirtualTime time = new VirtualTime();
    RateLimiter limiter = new SlotRateLimiter(MadeUpService.environment(time));
    URI baseUrl = URI.create(server.url() + "/base%20path");
    return MadeUpService.settings(service, baseUrl, time, 1, 1, limiter);
  }
}
