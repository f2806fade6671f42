package dev.postqued.postquickai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.proofs.Trouble;
import dev.postqued.testkit.SandboxClock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong wherever: a post goes out once, and what its caller is told is true. Nothing is left to a person. */
@Tag("slow")
class AiFaultMatrixTest {

  private static AiStage stage;

  @BeforeAll
  static void raise() {
    stage = AiStage.raised(SandboxClock.frozenAt(Trouble.NOW));
  }

  @AfterAll
  static void strike() {
    stage.close();
  }

  static List<AiCell> cells() {
    return AiCell.all();
  }

  /** One draft, three promotions and the reads after four lost ones, 43 troubles, once and always. */
  @Test
  void noCellIsLeftOut() {
    assertThat(cells()).hasSize((1 + 3 + 4) * 43 * 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void aPostGoesOutOnceAndTheOutcomeIsReportedCorrectly(AiCell cell) {
    stage.reset();
    try (AiCellRun run = new AiCellRun(stage, cell)) {
      run.publishInTrouble();
      run.settleOnceTheTroubleIsOver();
    }
  }
}
