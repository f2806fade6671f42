package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.proofs.Death;
import dev.postqued.proofs.Seed;
import dev.postqued.support.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that publishes, with either version of the API, is killed again and again, wherever it may be: in the middle of a
 * request, of an upload, of a response, of a line of its journal.
 */
class KillTest {

  private static final int FEW = 30;
  private static final int MANY = Integer.getInteger("postqued.proof.kills", 250);

  @RegisterExtension final Seed seed = new Seed();

  @TempDir Path folder;

  @Test
  @Tag("slow")
  void aProgramThatIsKilledPublishesEachPostOnce() throws Exception {
    kill(FEW, seed.value());
  }

  @Test
  @Tag("proof")
  void aProgramThatIsKilledOftenPublishesEachPostOnce() throws Exception {
    kill(MANY, seed.value());
  }

  private void kill(int kills, long seed) throws Exception {
    Programs programs = new Programs(folder);
    List<Lane> lanes = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Dialect dialect : Dialect.values()) {
        lanes.add(new Lane(programs, folder.resolve(dialect.name()), dialect, seed + lanes.size()));
      }
      assertThat(programs.runAndArchive(KilledProgram.class, lanes.get(0).arguments(Death.NONE)))
          .isZero();
      List<Future<?>> running = new ArrayList<>();
      for (Lane lane : lanes) {
        running.add(
            threads.submit(
                () -> {
                  lane.kill((kills + lanes.size() - 1) / lanes.size());
                  lane.finish();
                  return null;
                }));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
      assertThat(lanes.stream().mapToInt(Lane::kills).sum()).isGreaterThanOrEqualTo(kills);
    } finally {
      threads.shutdownNow();
      lanes.forEach(Lane::close);
    }
  }
}
