package dev.postqued.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void pausesGrowUpToTheLongest() {
    PollSchedule schedule = new PollSchedule(SECOND, 2, Duration.ofSeconds(5));
    assertThat(schedule.after(SECOND)).isEqualTo(Duration.ofSeconds(2));
    assertThat(schedule.after(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(5));
    assertThat(schedule.after(Duration.ofDays(1_000))).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aPauseOfAnotherScheduleIsMadeAsLongAsTheFirst() {
    assertThat(PollSchedule.every(Duration.ofMinutes(1)).after(SECOND))
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void everyValueIsChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollSchedule(Duration.ZERO, 1, SECOND))
        .withMessage("first must be more than zero, was PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollSchedule(SECOND, Double.NaN, SECOND))
        .withMessage("growth must be at least 1, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollSchedule(SECOND, 1, Duration.ofMillis(999)))
        .withMessage("longest must be between first, PT1S, and 365 days, was PT0.999S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PollSchedule(SECOND, 1, Duration.ofDays(366)));
  }
}
