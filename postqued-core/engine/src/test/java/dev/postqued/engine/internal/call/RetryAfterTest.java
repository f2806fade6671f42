package dev.postqued.engine.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0,                             PT0S",
    "30,                            PT30S",
    "'  7 ',                        PT7S",
    "007,                           PT7S",
    "1.5,                           PT1.5S",
    "0.0004,                        PT0S",
    "-1,                            PT0S",
    "-0.5,                          PT0S",
    "'Sun, 01 Mar 2026 12:00:30 GMT', PT30S",
    "'Sun, 01 Mar 2026 11:59:00 GMT', PT0S",
    "1772366445,                    PT45S",
    "1772366390,                    PT0S",
    "'Sunday, 01-Mar-26 12:00:30 GMT', PT30S",
    "'Sun Mar  1 12:00:30 2026',    PT30S",
    "99999999999,                   PT8760H",
    "999999999999999999999999999999, PT8760H",
    "'Fri, 01 Jan 9999 00:00:00 GMT', PT8760H"
  })
  void secondsAndDatesAreWaits(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, NOW)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "soon",
        "1e9",
        "0x10",
        "NaN",
        "1,5",
        "5s",
        "PT5S",
        "2026-03-01T12:00:30Z",
        "Mon, 01 Mar 2026 12:00:30 GMT",
        "\u0661\u0662"
      })
  void garbageInRetryAfterIsIgnored(String header) {
    assertThat(RetryAfter.parse(header, NOW)).isNull();
  }

  @Test
  void aMissingRetryAfterIsIgnored() {
    assertThat(RetryAfter.parse(null, NOW)).isNull();
  }

  @Test
  void aHeaderOfAnyLengthIsReadAtOnce() {
    assertThat(RetryAfter.parse("9".repeat(1_000_000), NOW)).isNull();
  }
}
