package dev.postqued.bindings.v2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.postqued.bindings.v2.api.AuthenticationApi;
import dev.postqued.bindings.v2.api.IntegrationsApi;
import dev.postqued.bindings.v2.api.PublishingApi;
import dev.postqued.bindings.v2.model.Intent;
import dev.postqued.bindings.v2.model.Platform;
import dev.postqued.bindings.v2.model.PlatformAccount;
import dev.postqued.bindings.v2.model.PublishRequest;
import dev.postqued.bindings.v2.model.PublishTarget;
import dev.postqued.contract.Recipe;
import feign.Feign;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bindings without the client, set up as {@code docs/bindings.md} shows. */
class StandaloneTest {
  private static final String KEY = "pq_test";
  private static final String WORKSPACE = "550e8400-e29b-41d4-a716-446655440000";

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private String answer = "{}";
  private HttpServer server;
  private Recipe recipe;

  private record Received(String request, String credentials, String body) {}

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          byte[] bytes = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    recipe = new Recipe(KEY);
  }

  @AfterEach
  void close() throws IOException {
    recipe.close();
    server.stop(0);
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static List<PlatformAccount> accounts(
      Feign.Builder feign, String address, String workspaceId) {
    // README begins
    IntegrationsApi integrations = feign.target(IntegrationsApi.class, address);
    List<PlatformAccount> accounts = integrations.listAccounts(workspaceId).accounts();
    // README ends
    return accounts;
  }

  @Test
  void anAnswerIsRead() {
    answer = "{\"accounts\":[{\"platform\":\"tiktok\",\"createdAt\":\"2026-03-15T14:00:00Z\"}]}";
    assertThat(accounts(recipe.feign(), address(), WORKSPACE))
        .singleElement()
        .satisfies(account -> assertThat(account.platform()).isEqualTo(Platform.TIKTOK))
        .extracting(PlatformAccount::createdAt)
        .isEqualTo(Instant.parse("2026-03-15T14:00:00Z"));
    assertThat(received)
        .containsExactly(
            new Received("GET /v2/integrations?workspaceId=" + WORKSPACE, "Bearer " + KEY, ""));
  }

  @Test
  void aRequestIsWritten() {
    PublishTarget target =
        PublishTarget.builder()
            .platform(Platform.TIKTOK)
            .accountId("a")
            .intent(Intent.DRAFT)
            .caption("\u00fc")
            .dispatchAt(Instant.parse("2026-03-15T14:00:00Z"))
            .build();
    PublishRequest request =
        PublishRequest.builder().contentIds(List.of("c")).targets(List.of(target)).build();
    recipe.feign().target(PublishingApi.class, address()).createPublication(request, "key");
    assertThat(received.remove().body())
        .isEqualTo(
            "{\"contentIds\":[\"c\"],\"targets\":[{\"platform\":\"tiktok\",\"accountId\":\"a\","
                + "\"intent\":\"draft\",\"caption\":\"\u00fc\","
                + "\"dispatchAt\":\"2026-03-15T14:00:00Z\"}]}");
  }

  @Test
  void aSlashOfTheSignInPathArrivesAsASlash() {
    AuthenticationApi authentication = recipe.feign().target(AuthenticationApi.class, address());
    authentication.getAuthentication("sign-in/social");
    assertThat(received.remove().request()).isEqualTo("GET /v2/auth/sign-in/social");
    authentication.postAuthentication("a b%2Fc");
    assertThat(received.remove().request()).isEqualTo("POST /v2/auth/a%20b%252Fc");
  }
}
