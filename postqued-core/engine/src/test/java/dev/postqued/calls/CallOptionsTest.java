package dev.postqued.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOptionsTest {

  @Test
  void theDefaultsChangeNothing() {
    CallOptions options = CallOptions.defaults();

    assertThat(options.attemptTimeout()).isEmpty();
    assertThat(options.callTimeout()).isEmpty();
    assertThat(options.maxAttempts()).isEmpty();
    assertThat(options.headers()).isEmpty();
  }

  @Test
  void anOptionIsSetInACopy() {
    CallOptions options = CallOptions.defaults().header("X-Trace", "one");

    CallOptions more = options.header("x-trace", "two").maxAttempts(2);

    assertThat(options.headers()).containsExactly(Map.entry("X-Trace", "one"));
    assertThat(more.headers()).containsExactly(Map.entry("x-trace", "two"));
    assertThat(options.maxAttempts()).isEmpty();
    assertThat(more.maxAttempts()).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "host",
        "CONTENT-LENGTH",
        "Idempotency-Key",
        "Transfer-Encoding",
        "Expect",
        "Range",
        "Accept-Encoding",
        "If-None-Match",
        "Proxy-Authorization",
        "X-HTTP-Method-Override"
      })
  void whatTheClientWritesItselfIsNoOption(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.defaults().header(name, "value"))
        .withMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:b", "ä", "a\r\nb"})
  void aNameIsAToken(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.defaults().header(name, "value"))
        .withMessageContaining("name must be the name of a header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " secret", "sec\r\nret", "secret\n", "secrét"})
  void aValueIsOneLineAndIsNotQuoted(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.defaults().header("X-Trace", value))
        .withMessage("value of X-Trace must be visible ASCII characters with blanks between them");
  }

  @Test
  void limitsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.defaults().attemptTimeout(Duration.ZERO))
        .withMessageContainingAll("attemptTimeout", "1 millisecond", "PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.defaults().callTimeout(Duration.ofDays(366)))
        .withMessageContainingAll("callTimeout", "365 days");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.defaults().maxAttempts(0))
        .withMessage("maxAttempts must be at least 1, was 0");
  }

  @Test
  void itsTextShowsNoValueOfAHeader() {
    assertThat(CallOptions.defaults().header("X-Token", "very-secret").toString())
        .contains("X-Token")
        .doesNotContain("very-secret");
  }
}
