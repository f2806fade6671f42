package dev.postqued.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void withoutNamesEverythingRuns() {
    assertThat(Options.read(List.of("--quick")).names()).isEqualTo(Options.ALL);
  }

  @Test
  void aQuickRunHasFewerRoundsUnlessTheyAreNamed() {
    assertThat(Options.read(List.of("--quick")).uploadRounds())
        .isLessThan(Options.read(List.of()).uploadRounds());
    assertThat(Options.read(List.of("calls", "--quick", "--rounds", "7")).callRounds())
        .isEqualTo(7);
  }

  @Test
  void whatIsNoBenchmarkIsRefused() {
    assertThatThrownBy(() -> Options.read(List.of("uplaods")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uplaods");
  }
}
