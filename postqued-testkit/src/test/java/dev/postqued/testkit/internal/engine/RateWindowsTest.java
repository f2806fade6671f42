package dev.postqued.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.testkit.Operation;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateWindowsTest {
  private final SandboxClock clock = SandboxClock.frozenAt(Instant.parse("2026-03-01T00:00:40Z"));

  @Test
  void aSlidingWindowCountsTheLastMinute() {
    RateWindows rates = new RateWindows(RateWindow.SLIDING, clock);
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isEqualTo(10);
    clock.advance(Duration.ofSeconds(20));
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isZero();
    clock.advance(Duration.ofSeconds(40));
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isEqualTo(10);
  }

  @Test
  void aFixedWindowCountsWholeMinutes() {
    RateWindows rates = new RateWindows(RateWindow.FIXED, clock);
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isEqualTo(10);
    clock.advance(Duration.ofSeconds(20));
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isEqualTo(10);
  }

  @Test
  void eachClassOfOperationsHasALimitOfItsOwn() {
    RateWindows rates = new RateWindows(RateWindow.SLIDING, clock);
    assertThat(takeAll(rates, Operation.START_UPLOAD)).isEqualTo(20);
    assertThat(takeAll(rates, Operation.COMPLETE_UPLOAD)).isZero();
    assertThat(takeAll(rates, Operation.UPLOAD_IMAGE)).isZero();
    assertThat(takeAll(rates, Operation.LIST_ACCOUNTS)).isEqualTo(30);
    assertThat(takeAll(rates, Operation.GET_PUBLICATION)).isZero();
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isEqualTo(10);
  }

  @Test
  void limitsMayBeOff() {
    RateWindows rates = new RateWindows(RateWindow.OFF, clock);
    assertThat(takeAll(rates, Operation.CREATE_PUBLICATION)).isEqualTo(100);
  }

  private static int takeAll(RateWindows rates, Operation operation) {
    for (int taken = 0; taken < 100; taken++) {
      try {
        rates.take(operation);
      } catch (ApiException e) {
        return taken;
      }
    }
    return 100;
  }
}
