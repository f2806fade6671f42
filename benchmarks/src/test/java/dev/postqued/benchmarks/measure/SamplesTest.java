package dev.postqued.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(samples(4, 1, 3, 2).median()).isEqualTo(2.5);
  }

  @Test
  void aQuarterOfTheRoundsStaysBelowP25() {
    assertThat(samples(5, 4, 3, 2, 1).p25()).isEqualTo(2);
  }

  @Test
  void aSlowRoundForBothDoesNotChangeTheRatio() {
    assertThat(samples(2, 200, 4).ratioTo(samples(1, 100, 2))).isEqualTo(2, within(1e-9));
  }

  @Test
  void noRoundsHaveNoMedian() {
    assertThat(new Samples().median()).isNaN();
    assertThat(new Samples().medianAndP25(1)).isEqualTo("- (-)");
  }

  @Test
  void roundsThatAreMissingAreNoticed() {
    assertThatThrownBy(() -> samples(1).ratioTo(samples(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 rounds");
  }

  private static Samples samples(double... values) {
    Samples samples = new Samples();
    for (double value : values) {
      samples.add(value);
    }
    return samples;
  }
}
