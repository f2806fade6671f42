package dev.postqued.postsyncer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that the docs and the clients of others show. */
class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-07-05 16:00, 2025-07-05T14:00:00Z",
    "2025-07-05 23:00 PM, 2025-07-05T21:00:00Z",
    "2025-07-05 11:00 PM, 2025-07-05T21:00:00Z",
    "2025-07-05 00:30 AM, 2025-07-04T22:30:00Z",
    "2025-07-05 12:30 AM, 2025-07-04T22:30:00Z",
    "2025-07-05 16:00:07, 2025-07-05T14:00:07Z",
    "2026-08-26T09:12:00+06:00, 2026-08-26T03:12:00Z",
    "2026-08-26T09:12:00.000000Z, 2026-08-26T09:12:00Z"
  })
  void aTimeIsKeptAsItCameAndReadInItsZone(String text, Instant instant) {
    assertThat(Times.read(text, "Europe/Berlin").text()).isEqualTo(text);
    assertThat(Times.read(text, "Europe/Berlin").instant()).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "2025-13-05 16:00",
        "2025-07-05 25:00",
        "2025-10-26 02:30",
        "2025-03-30 02:30"
      })
  void whatCannotBeReadInOneWayHasNoInstant(String text) {
    assertThat(Times.read(text, "Europe/Berlin").instant()).isEmpty();
  }

  @Test
  void withoutAZoneOrWithOneThatIsNotKnownThereIsNoInstant() {
    assertThat(Times.read("2025-07-05 16:00", null).instant()).isEmpty();
    assertThat(Times.read("2025-07-05 16:00", "Mars/Olympus").instant()).isEmpty();
    assertThat(Times.read(" ", null)).isNull();
  }
}
