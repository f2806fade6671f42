package dev.postqued.postsyncer.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.proofs.Death;
import dev.postqued.proofs.Seed;
import dev.postqued.support.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that publishes by the ids of drafts is killed again and again, wherever it may be: in the middle of a request, of an
 * upload, of a response, of a line of its journal.
 */
class SyncerKillTest {

  private static final int FEW = 8;
  private static final int MANY = Integer.getInteger("postqued.proof.kills.postsyncer", 80);

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
    try (SyncerLane dates = new SyncerLane(programs, folder.resolve("dates"), false, seed.value());
        SyncerLane commands =
            new SyncerLane(programs, folder.resolve("commands"), true, seed.value() + 1)) {
      assertThat(programs.runAndArchive(KilledSyncer.class, dates.arguments(Death.NONE))).isZero();
      for (SyncerLane lane : new SyncerLane[] {dates, commands}) {
        lane.kill(kills / 2);
        lane.finish();
      }
      assertThat(dates.kills() + commands.kills()).isEqualTo(kills);
    }
  }
}
