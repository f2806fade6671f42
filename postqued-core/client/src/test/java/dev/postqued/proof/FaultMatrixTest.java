package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong wherever: a post is published once, and what its caller is told is true. */
@Tag("slow")
class FaultMatrixTest {

  private static final Map<Dialect, Stage> STAGES = new EnumMap<>(Dialect.class);

  @TempDir static Path folder;

  private static Path video;
  private static Path image;

  @BeforeAll
  static void raise() {
    for (Dialect dialect : Dialect.values()) {
      STAGES.put(dialect, Stage.frozen(dialect));
    }
    video = Stage.video(folder, "video");
    image = Stage.image(folder, "image");
  }

  @AfterAll
  static void strike() {
    STAGES.values().forEach(Stage::close);
  }

  static List<Cell> cells() {
    return Cell.all();
  }

  /**
   * Seven operations of each version, thirty troubles, once and always; publishing also where known
   * keys are refused.
   */
  @Test
  void noCellIsLeftOut() {
    assertThat(cells()).hasSize((7 + 7 + 1) * 30 * 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void aPostIsPublishedOnceAndTheOutcomeIsReportedCorrectly(Cell cell) {
    Stage stage = STAGES.get(cell.dialect());
    stage.reset();
    try (CellRun run = new CellRun(stage, cell, cell.withImage() ? image : video)) {
      run.publishInTrouble();
      run.settleOnceTheTroubleIsOver();
    }
  }
}
