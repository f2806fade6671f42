package dev.postqued.postsyncer.proof;

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

/**
 * Whatever goes wrong wherever: a post goes out once, what its caller is told is true, and only what nobody but a person can
 * decide is left to one.
 */
@Tag("slow")
class SyncerFaultMatrixTest {

  private static SyncerStage stage;

  @BeforeAll
  static void raise() {
    stage = SyncerStage.raised(SandboxClock.frozenAt(Trouble.NOW));
  }

  @AfterAll
  static void strike() {
    stage.close();
  }

  static List<SyncerCell> cells() {
    return SyncerCell.all();
  }

  /**
   * One upload, one draft, four promotions and the reads after three lost ones, 38 troubles, once and always; another post in
   * place of the one that was asked for only where one was asked for.
   */
  @Test
  void noCellIsLeftOut() {
    assertThat(cells()).hasSize(((1 + 1 + 4 + 3) * 38 + 4 + 3) * 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void aPostGoesOutOnceAndTheOutcomeIsReportedCorrectly(SyncerCell cell) {
    stage.reset();
    try (SyncerCellRun run = new SyncerCellRun(stage, cell)) {
      run.publishInTrouble();
      run.settleOnceTheTroubleIsOver();
    }
  }
}
