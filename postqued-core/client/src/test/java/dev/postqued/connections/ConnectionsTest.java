package dev.postqued.connections;

import static dev.postqued.support.FakeService.noAccounts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.TestClient;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.ServiceUnavailableException;
import dev.postqued.media.Image;
import dev.postqued.support.Forked;
import dev.postqued.support.Logs;
import dev.postqued.support.Tunnel;
import dev.postqued.uploads.MediaSource;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Real proxies, real TLS, and a server that asks for a certificate. */
class ConnectionsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private static KeyStore keys;

  @RegisterExtension final TestClient postQued = TestClient.create();

  private final List<String> userAgents = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Forked.run(
        "keytool",
        "-genkeypair",
        "-alias",
        "test",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-storetype",
        "PKCS12",
        "-storepass",
        new String(PASSWORD),
        "-keystore",
        file.toString());
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      keys.load(content, PASSWORD);
    }
  }

  /** Trusts its own certificate, as the client of these tests shows the same one. */
  private URI server(boolean asksForACertificate) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD);
    TrustManagerFactory known = TrustManagerFactory.getInstance("PKIX");
    known.init(trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), known.getTrustManagers(), null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters tls = context.getDefaultSSLParameters();
            tls.setNeedClientAuth(asksForACertificate);
            parameters.setSSLParameters(tls);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          exchange.getRequestBody().readAllBytes();
          byte[] body =
              (exchange.getRequestURI().getPath().endsWith("upload-image")
                      ? "{\"contentId\":\"c1\"}"
                      : "{\"accounts\":[]}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    postQued.closes(() -> server.stop(0));
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  private static KeyStore trusted() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("test", keys.getCertificate("test"));
    return store;
  }

  private PostQued client(URI url, UnaryOperator<PostQuedBuilder> settings) {
    return postQued.open(builder -> settings.apply(builder.baseUrl(url).maxAttempts(1)));
  }

  private static URI address(Tunnel proxy) {
    return URI.create("http://localhost:" + proxy.port());
  }

  @Test
  void aCertificateOfOnesOwnIsTrustedIfItIsInTheStore() throws Exception {
    URI url = server(false);
    KeyStore store = trusted();

    assertThat(client(url, b -> b.trustStore(store)).accounts().list()).isEmpty();
  }

  @Test
  void anotherCertificateIsRefusedWithTheHostAndWhatToSet() throws Exception {
    URI url = server(false);

    var failure =
        catchThrowableOfType(
            ServiceUnavailableException.class, () -> client(url, b -> b).accounts().list());

    assertThat(failure)
        .hasMessageContainingAll(
            "TLS with localhost failed: its certificate is not trusted", "trustStore(...)");
    assertThat(failure.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
  }

  @Test
  void aCertificateForAnotherNameIsRefusedWithTheHostAndTheReason() throws Exception {
    URI url = URI.create("https://127.0.0.1:" + server(false).getPort());
    KeyStore store = trusted();

    var failure =
        catchThrowableOfType(
            ServiceUnavailableException.class,
            () -> client(url, b -> b.trustStore(store)).accounts().list());

    assertThat(failure)
        .hasMessageContaining("TLS with 127.0.0.1 failed: its certificate is for another name");
    assertThat(failure.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
  }

  @Test
  void aServerThatAsksForACertificateGetsIt() throws Exception {
    URI url = server(true);
    KeyStore store = trusted();
    PostQued client = client(url, b -> b.trustStore(store).clientCertificate(keys, PASSWORD));

    assertThat(client.accounts().list()).isEmpty();
    assertThat(
            client
                .media()
                .uploadImage(
                    Image.of(MediaSource.bytes("p.png", new byte[] {1})).contentType("image/png"))
                .contentId())
        .isEqualTo("c1");
  }

  @Test
  void withoutACertificateSuchAServerRefuses() throws Exception {
    URI url = server(true);
    KeyStore store = trusted();

    var failure =
        catchThrowableOfType(
            ServiceUnavailableException.class,
            () -> client(url, b -> b.trustStore(store)).accounts().list());

    assertThat(failure).isNotNull();
  }

  @Test
  void aWrongPasswordOfAKeyIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> postQued.open(b -> b.clientCertificate(keys, "wrong-secret".toCharArray())))
        .withMessageContaining("clientCertificate cannot be used")
        .withMessageNotContaining("wrong-secret");
  }

  @Test
  void everythingGoesThroughTheProxy() throws Exception {
    URI url = server(false);
    KeyStore store = trusted();
    Tunnel proxy = postQued.closes(new Tunnel());
    PostQued client = client(url, b -> b.trustStore(store).proxy(address(proxy)));

    assertThat(client.accounts().list()).isEmpty();
    client
        .media()
        .uploadImage(Image.of(MediaSource.bytes("p.png", new byte[] {1})).contentType("image/png"));

    assertThat(proxy.targets()).hasSize(2).containsOnly("localhost:" + url.getPort());
  }

  @Test
  void aProxyThatAsksGetsNameAndPassword() throws Exception {
    URI url = server(false);
    KeyStore store = trusted();
    Tunnel proxy = postQued.closes(new Tunnel("me:pass-phrase"));

    PostQued client =
        client(url, b -> b.trustStore(store).proxy(address(proxy), "me", "pass-phrase"));

    assertThat(client.accounts().list()).isEmpty();
    assertThat(proxy.targets()).hasSize(1);
  }

  @Test
  void aProxyThatRefusesIsNamedAndNothingSecretIs() throws Exception {
    URI url = server(false);
    KeyStore store = trusted();
    Tunnel proxy = postQued.closes(new Tunnel("me:pass-phrase"));
    try (Logs logs = new Logs()) {
      var failure =
          catchThrowableOfType(
              ServiceUnavailableException.class,
              () ->
                  client(url, b -> b.trustStore(store).proxy(address(proxy), "me", "wrong-phrase"))
                      .accounts()
                      .list());

      assertThat(failure).hasMessageContaining("the proxy opens no tunnel to localhost");
      assertThat(failure.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
      assertThat(logs.texts()).noneMatch(text -> text.contains("wrong-phrase"));
      assertThat(failure.toString()).doesNotContain("wrong-phrase");
    }
  }

  @Test
  void aProxyThatIsNotThereIsNoService() throws Exception {
    URI url = server(false);
    Tunnel proxy = new Tunnel();
    URI gone = address(proxy);
    proxy.close();

    var failure =
        catchThrowableOfType(
            ServiceUnavailableException.class,
            () -> client(url, b -> b.proxy(gone)).accounts().list());

    assertThat(failure.failure().delivery()).isEqualTo(Delivery.NOT_SENT);
  }

  @Test
  void theProgramIsNamedBeforeTheClient() throws Exception {
    postQued.service().responds(noAccounts());

    postQued.open(b -> b.userAgent("my-app/1.0")).accounts().list();

    assertThat(postQued.service().requests().get(0).header("User-Agent").get(0))
        .startsWith("my-app/1.0 postqued-java/");
  }

  @Test
  void oneConnectionServesOneCallAfterTheOther() {
    postQued.service().responds(noAccounts());
    PostQued client = postQued.open(b -> b.maxConnections(1));

    for (int i = 0; i < 5; i++) {
      client.accounts().list();
    }

    assertThat(postQued.service().connections()).isEqualTo(1);
  }
}
