package dev.postqued.postquickai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.proofs.Death;
import dev.postqued.proofs.Seed;
import dev.postqued.support.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A program that publishes under keys and by dates is killed again and again, wherever it may be. */
class AiKillTest {

  private static final int FEW = 8;
  private static final int MANY = Integer.getInteger("postqued.proof.kills.postquickai", 80);

  @RegisterExtension final Seed seed = new Seed();

  @TempDir Path folder;

  @Test
  @Tag("slow")
  void aProgramThatIsKilledPublishesEachPostOnce() throws Exception {
    kill(FEW);
  }

  @Test
  @Tag("proof")
  void aProgramThatIsKilledOftenPublishesEachPostOnce() throws Exception {
    kill(MANY);
  }

  private void kill(int kills) throws Exception {
    Programs programs = new Programs(folder);
    try (AiLane dates = new AiLane(programs, folder.resolve("dates"), false, seed.value());
        AiLane keys = new AiLane(programs, folder.resolve("keys"), true, seed.value() + 1)) {
      assertThat(programs.runAndArchive(KilledAi.class, dates.arguments(Death.NONE))).isZero();
      for (AiLane lane : new AiLane[] {dates, keys}) {
        lane.kill(kills / 2);
        lane.finish();
      }
      assertThat(dates.kills() + keys.kills()).isEqualTo(kills);
    }
  }
}
