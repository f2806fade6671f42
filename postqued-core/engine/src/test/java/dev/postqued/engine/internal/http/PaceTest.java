package dev.postqued.engine.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links and kernels as models, in virtual time. */
class PaceTest {

  private static final int PIECE = 128 << 10;
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** A kernel that takes bytes as long as they fit, or when a third of its buffer is free again. */
  private static final class Link {

    private final Pace pace;
    private final int buffer;
    private final double bytesPerSecond;
    private final long elsewhere;
    private double now;
    private double held;
    private double longestStop;

    Link(int buffer, long elsewhere, double bytesPerSecond) {
      this.buffer = buffer;
      this.elsewhere = elsewhere;
      this.bytesPerSecond = bytesPerSecond;
      this.pace = new Pace(IDLE, 0);
      pace.buffer(() -> buffer);
    }

    /** Returns whether the pace allows for each stop on the way, and for the last one. */
    boolean passes(long size) {
      boolean passes = true;
      for (long sent = 0; sent < size; sent += PIECE) {
        int piece = (int) Math.min(PIECE, size - sent);
        if (held + piece > buffer + elsewhere) {
          passes &= stop(held - (buffer + elsewhere) * 2 / 3.0);
        }
        held += piece;
        pace.moved(piece, (long) (now * SECOND));
      }
      return passes && stop(held);
    }

    private boolean stop(double bytes) {
      double seconds = bytes / bytesPerSecond;
      longestStop = Math.max(longestStop, seconds);
      now += seconds;
      held -= bytes;
      return pace.end() > now * SECOND;
    }
  }

  @ParameterizedTest
  @CsvSource({
    // As on a loopback connection, on a usual one, on a wide one, and with a proxy in between.
    "2600000, 0, 5000000",
    "87000, 0, 5000000",
    "4194304, 1000000, 5000000",
    "2600000, 0, 2500000",
    "2600000, 0, 100000000",
    "4194304, 1000000, 4000000",
    "87000, 900000, 300000",
  })
  void aSlowButSteadyLinkPasses(int buffer, long elsewhere, long size) {
    for (int rate : new int[] {8_000, 40_000, 200_000, 5_000_000}) {
      assertThat(new Link(buffer, elsewhere, rate).passes(size)).as("%d B/s", rate).isTrue();
    }
  }

  /** The model stops for longer than the idle timeout, or it would show nothing. */
  @Test
  void theTimeForTheIdleIsNotEnoughForASlowLink() {
    Link link = new Link(2_600_000, 0, 8_000);

    assertThat(link.passes(5_000_000)).isTrue();
    assertThat(link.longestStop).isGreaterThan((double) (3 * IDLE.toSeconds()));
  }

  @Test
  void aLinkThatHasMovedNothingHasTheIdleTimeout() {
    assertThat(new Pace(IDLE, 7).end()).isEqualTo(7 + IDLE.toNanos());
  }

  @Test
  void aFastLinkThatStopsIsFoundSoonAfterTheIdleTimeout() {
    Pace pace = new Pace(IDLE, 0);
    pace.buffer(() -> 4 << 20);
    for (int i = 1; i <= 1000; i++) {
      pace.moved(PIECE, i * SECOND / 100);
    }

    assertThat(pace.end()).isBetween(10 * SECOND + IDLE.toNanos(), 12 * SECOND + IDLE.toNanos());
  }

  @ParameterizedTest
  @CsvSource({"0", "87000", "4194304", "2147483647"})
  void aLinkThatNeverMovedIsFoundWithinFifteenIdleTimeouts(int buffer) {
    Pace pace = new Pace(IDLE, 0);
    pace.buffer(() -> buffer);
    pace.moved(1 << 30, 0);

    assertThat(pace.end()).isLessThan(15 * IDLE.toNanos());
  }

  @Test
  void timeStartsAgainWithEachPiece() {
    Pace pace = new Pace(IDLE, 0);
    pace.moved(0, 5 * SECOND);

    assertThat(pace.end()).isEqualTo(5 * SECOND + IDLE.toNanos());
  }
}
