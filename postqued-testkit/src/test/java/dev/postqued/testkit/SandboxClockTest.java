package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void aFrozenClockMovesOnlyWhenItIsMoved() {
    SandboxClock clock = SandboxClock.frozenAt(NOW);
    assertThat(clock.instant()).isEqualTo(NOW);
    clock.advance(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(60));
    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).hasMessageContaining("-1");
  }

  @Test
  void aTickingClockTicksFromWhereItWasSet() {
    SandboxClock clock = SandboxClock.tickingFrom(NOW);
    Instant first = clock.instant();
    assertThat(first).isAfterOrEqualTo(NOW);
    while (!clock.instant().isAfter(first)) {
      Thread.onSpinWait();
    }
    clock.set(Instant.EPOCH);
    assertThat(clock.instant()).isCloseTo(Instant.EPOCH, within(1, ChronoUnit.MINUTES));
    assertThat(SandboxClock.ticking().instant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void aZoneIsOnlyAView() {
    SandboxClock clock = SandboxClock.frozenAt(NOW);
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.withZone(tokyo).getZone()).isEqualTo(tokyo);
    assertThat(clock.withZone(tokyo).withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    clock.advance(Duration.ofHours(1));
    assertThat(clock.withZone(tokyo).instant()).isEqualTo(NOW.plusSeconds(3_600));
  }
}
