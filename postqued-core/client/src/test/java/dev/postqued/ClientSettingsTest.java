package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postqued.engine.EnvironmentVariables;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.support.WireServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSettingsTest {

  private static final String KEY = "pq_abcdef";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void anEmptyKeyIsRefused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.builder(key))
        .withMessageContainingAll("apiKey", "empty", "pq_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk_secret_value", "pq_", "PQ_secret_value", " pq_secret_value"})
  void aKeyWithAnotherPrefixIsRefusedWithoutShowingIt(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.builder(key))
        .withMessageContainingAll("apiKey", key.length() + " characters", "must start with pq_")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret_value"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pq_secret value", "pq_secret\r\nX-A: b", "pq_secret\u00e9", "pq_secret\n"})
  void aKeyThatCannotBeAHeaderIsRefusedWithoutShowingIt(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.builder(key))
        .withMessageContainingAll("apiKey", "blanks", "ASCII")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.org",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "/v1",
        "mailto:a@example.org"
      })
  void aBaseUrlThatWouldShowTheKeyIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.builder(KEY).baseUrl(URI.create(url)))
        .withMessageContainingAll(
            "baseUrl",
            "https://HOST",
            Objects.requireNonNullElse(
                URI.create(url).getHost(), url.substring(url.indexOf('@') + 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.org?token=hidden",
        "https://api.example.org/#hidden",
        "https://user:hidden@api.example.org",
        "https://api.example.org/a?"
      })
  void aBaseUrlWithMoreThanAPlaceIsRefusedWithoutShowingIt(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.builder(KEY).baseUrl(URI.create(url)))
        .withMessageContainingAll(
            "baseUrl", "https://api.example.org", "no user, query or fragment")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:1", "http://127.0.0.1:1/", "http://[::1]:1", "https://x"})
  void aSafeBaseUrlIsAccepted(String url) {
    PostQued.builder(KEY).baseUrl(URI.create(url)).build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT0S", "PT-1S", "PT0.000000001S", "PT8760H0.001S", "PT2562047788015215H30M7S"})
  void aTimeoutOutOfRangeIsRefused(Duration timeout) {
    PostQuedBuilder builder = PostQued.builder(KEY);

    assertRefused("connectTimeout", timeout, () -> builder.connectTimeout(timeout));
    assertRefused("attemptTimeout", timeout, () -> builder.attemptTimeout(timeout));
    assertRefused("callTimeout", timeout, () -> builder.callTimeout(timeout));
    assertRefused("idleTimeout", timeout, () -> builder.idleTimeout(timeout));
    assertRefused("maxRetryAfter", timeout, () -> builder.maxRetryAfter(timeout));
  }

  private static void assertRefused(String name, Duration value, Runnable setter) {
    assertThatIllegalArgumentException()
        .isThrownBy(setter::run)
        .withMessageContainingAll(name, value.toString(), "between 1 millisecond and 365 days");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void fewerThanOneAttemptIsRefused(int attempts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.builder(KEY).maxAttempts(attempts))
        .withMessageContainingAll("maxAttempts", String.valueOf(attempts), "at least 1");
  }

  @Test
  void anEnvironmentWithoutAKeyIsRefusedWithThePlaceToGetOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PostQued.fromEnv(name -> Optional.empty()))
        .withMessageContainingAll("POSTQUED_API_KEY", "https://postqued.com/console");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTQUED_API_KEY | sk_1 | start with pq_",
        "POSTQUED_BASE_URL | http://[ | such as https://api.postqued.com, was http://[",
        "POSTQUED_BASE_URL | api.postqued.com | was api.postqued.com",
        "POSTQUED_BASE_URL | localhost:8080 | was localhost:8080",
        "POSTQUED_BASE_URL | http://api.postqued.com | was http://api.postqued.com",
        "POSTQUED_BASE_URL | https://me:hidden@api.postqued.com | no user",
        "POSTQUED_BASE_URL | https://me:hidden@api .com | was https://api .com",
        "POSTQUED_BASE_URL | me:hidden@api.postqued.com | was api.postqued.com",
        "POSTQUED_API_VERSION | v3 | v1 or v2, was v3"
      })
  void aVariableThatIsRefusedIsNamedWithItsValueAndWhatWouldBeRight(
      String name, String value, String right) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostQued.fromEnv(environment(name, value)))
        .withMessageStartingWith(name + ": ")
        .withMessageContaining(right)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden", "sk_1"));
  }

  @Test
  void aWorkspaceOfTheEnvironmentNeedsVersion2() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PostQued.fromEnv(environment("POSTQUED_WORKSPACE_ID", "w1")))
        .withMessageContainingAll("POSTQUED_WORKSPACE_ID", "POSTQUED_API_VERSION=v2");
  }

  @Test
  void keyAndAddressOfTheEnvironmentAreUsed() {
    try (WireServer server = new WireServer().always(Answer.json(200, "{\"accounts\":[]}"));
        PostQued client =
            PostQued.fromEnv(environment("POSTQUED_BASE_URL", " " + server.url() + "/ "))) {
      assertThat(client.accounts().list()).isEmpty();

      assertThat(server.requests())
          .singleElement()
          .extracting(Request::route)
          .isEqualTo("GET /v1/platform-accounts");
      assertThat(server.requests().get(0).header("Authorization")).containsExactly("Bearer " + KEY);
    }
  }

  @Test
  void aPathInTheBaseUrlIsKept() {
    try (WireServer server = new WireServer().always(Answer.json(200, "{\"accounts\":[]}"));
        PostQued client =
            PostQued.builder(KEY).baseUrl(server.url().resolve("/gateway/")).build()) {
      client.accounts().list();

      assertThat(server.requests().get(0).target()).isEqualTo("/gateway/v1/platform-accounts");
    }
  }

  @Test
  void anInterfaceThatIsNotABindingIsRejected() {
    try (PostQued client = PostQued.builder(KEY).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.bindings(Runnable.class))
          .withMessageContainingAll("api", "java.lang.Runnable", "PublishingApi");
    }
  }

  private static EnvironmentVariables environment(String name, String value) {
    Map<String, String> variables = new HashMap<>(Map.of("POSTQUED_API_KEY", KEY));
    variables.put(name, value);
    return wanted -> Optional.ofNullable(variables.get(wanted));
  }
}
