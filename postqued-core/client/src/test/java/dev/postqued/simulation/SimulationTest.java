package dev.postqued.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.simulator.Run;
import dev.postqued.simulator.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Worlds in which everything fails: {@code -Dpostqued.worlds=1000000} runs more of them, and {@code
 * -Dpostqued.seed=42} others. A world that breaks a promise tells its story; its seed with {@code
 * -Dpostqued.worlds=1} runs it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

  private static final long SEED = Long.getLong("postqued.seed", 484154);
  private static final long WORLDS = Long.getLong("postqued.worlds", 2_000);

  /** Below this, a table of what was tried says nothing. */
  private static final long ENOUGH_WORLDS = 2_000;

  private static final int MOST_FAILED = 100;
  private static final int MOST_STORIES = 4;

  /** The faults that can hit a post in one state only. */
  private static final Map<String, String> ONLY =
      Map.of(
          "BLANK_ID", "SENT",
          "CONFLICT_AT_WORK", "SENT",
          "SERVICE_BUSY", "SENT",
          "SERVICE_FAILS", "SENT",
          "SERVICE_REFUSES", "SENT",
          "SERVICE_SLOW", "SENT",
          "NOT_SEEN_YET", "ACCEPTED",
          "UPLOAD_REFUSED", "UPLOADING");

  private final Suite suite = new Suite(new PostQuedScenario());

  @BeforeAll
  void run() throws InterruptedException, IOException {
    long start = System.nanoTime();
    Quiet.during(() -> suite.run(SEED, WORLDS, MOST_FAILED));
    long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
    String summary =
        "SimulationTest: -Dpostqued.seed=%d -Dpostqued.worlds=%d: %d passages, %d worlds a second, %d failed"
            .formatted(
                SEED,
                WORLDS,
                suite.passages(),
                suite.worlds() * 1000 / millis,
                suite.failed().size());
    System.out.println(summary + "; what was tried is in target/simulation.txt");
    Files.writeString(
        Path.of("target", "simulation.txt"), summary + "\n\n" + suite.coverage().table());
  }

  @Test
  void everyPromiseIsKeptInEveryWorld() throws InterruptedException {
    List<String> stories = new ArrayList<>();
    for (Map.Entry<String, Run> broken : suite.firstOfEachRule().entrySet()) {
      if (stories.size() < MOST_STORIES) {
        Quiet.during(() -> stories.add(suite.story(broken.getValue(), broken.getKey())));
      }
    }
    assertThat(stories)
        .as("%d of %d worlds break a promise", suite.failed().size(), suite.worlds())
        .isEmpty();
  }

  @Test
  void everyFaultHitsPostsInEachState() {
    if (suite.worlds() < ENOUGH_WORLDS) {
      return;
    }
    List<String> missed = new ArrayList<>();
    suite
        .coverage()
        .counts()
        .forEach(
            (fault, states) ->
                states.forEach(
                    (state, count) -> {
                      if (count == 0 && ONLY.getOrDefault(fault, state).equals(state)) {
                        missed.add(fault + " never hit a post that is " + state);
                      }
                    }));
    assertThat(missed).isEmpty();
    assertThat(suite.coverage().counts())
        .hasSize(25)
        .containsKeys(ONLY.keySet().toArray(String[]::new));
  }
}
