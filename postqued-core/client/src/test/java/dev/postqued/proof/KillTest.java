package dev.postqued.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.testkit.IdempotencyMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that publishes is killed again and again, wherever it may be: in the middle of a
 * request, of an upload, of an answer, of a line of its journal. The property {@code
 * postqued.proof.kills} says how often.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("postqued.proof.kills", 210);

  @TempDir Path folder;

  @Test
  void aProgramThatIsKilledHundredsOfTimesPublishesEachPostOnce() throws Exception {
    long seed = Seed.of(getClass());
    long start = System.nanoTime();
    Programs programs = new Programs(folder);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Lane replaying = new Lane(programs, folder.resolve("a"), IdempotencyMode.REPLAY, seed);
        Lane refusing = new Lane(programs, folder.resolve("b"), IdempotencyMode.REFUSE, ~seed)) {
      assertThat(programs.runAndArchive(KilledProgram.class, replaying.arguments(Death.NONE)))
          .isZero();
      List<Future<?>> running = new ArrayList<>();
      for (Lane lane : List.of(replaying, refusing)) {
        running.add(
            threads.submit(
                () -> {
                  lane.kill((KILLS + 1) / 2);
                  lane.finish();
                  return null;
                }));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
      assertThat(replaying.kills() + refusing.kills()).isGreaterThanOrEqualTo(KILLS);
      for (Lane lane : List.of(replaying, refusing)) {
        System.out.printf(
            "KillTest: %d kills, %d posts, %s%n", lane.kills(), lane.posts(), lane.deaths());
      }
      System.out.printf(
          "KillTest: %d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    } finally {
      threads.shutdownNow();
    }
  }
}
