package dev.postqued.engine.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://proxy:3128",
        "socks://proxy:1080",
        "http://proxy",
        "http://user:secret@proxy:3128",
        "http://proxy:3128/path",
        "proxy:3128"
      })
  void aProxyIsSchemeHostAndPort(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.DEFAULT.withProxy(URI.create(address), null))
        .withMessageContaining("proxy must be http://HOST:PORT")
        .withMessageNotContaining("secret");
  }

  @Test
  void anEmptyTrustStoreTrustsNobody() throws Exception {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.DEFAULT.withTrust(empty))
        .withMessageContaining("trustStore must have certificates");
  }

  @Test
  void aStoreThatWasNotLoadedIsRefusedByItsName() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.DEFAULT.withTrust(store))
        .withMessageContaining("trustStore cannot be used");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.DEFAULT.withCertificate(store, new char[0]))
        .withMessageContaining("clientCertificate cannot be used");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "my app", "my-app/1.0\r\nX: y", "a/b/c"})
  void aProgramIsAProduct(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.DEFAULT.withProduct(name))
        .withMessageContaining("such as my-app/1.0");
  }

  @Test
  void theProgramStandsBeforeTheClient() {
    assertThat(Network.DEFAULT.withProduct("my-app/1.0").userAgent("client/1"))
        .isEqualTo("my-app/1.0 client/1");
    assertThat(Network.DEFAULT.userAgent("client/1")).isEqualTo("client/1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void connectionsAreBounded(int connections) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.DEFAULT.withMaxConnections(connections))
        .withMessage("maxConnections must be between 1 and 1000, was " + connections);
  }

  @Test
  void aPasswordIsShownNowhere() {
    Network network =
        Network.DEFAULT.withProxy(
            URI.create("http://proxy:3128"), new Network.Login("me", Secrets.of("very-secret")));

    assertThat(network.toString()).doesNotContain("very-secret");
    assertThat(network.login()).hasToString("Login[user=me, password=***]");
  }
}
