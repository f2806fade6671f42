package dev.postqued.postquickai.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.simulator.Run;
import dev.postqued.simulator.Suite;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Worlds in which everything fails around PostQuickAI's client; {@code -Dpostqued.worlds} says how
 * many, {@code -Dpostqued.seed} which one is the first.
 */
class PostQuickAiSimulationTest {

  private static final long SEED = Long.getLong("postqued.seed", 790_000);
  private static final int MOST_FAILED = 100;

  @Test
  @Tag("slow")
  void everyPromiseIsKept() throws InterruptedException {
    assertKept(SEED, 300);
  }

  @Test
  @Tag("proof")
  void everyPromiseIsKeptInManyWorlds() throws InterruptedException {
    assertKept(SEED + 1_000_000, 2_000);
  }

  private static void assertKept(long seed, long usual) throws InterruptedException {
    long count = Long.getLong("postqued.worlds", usual);
    Suite suite = new Suite(new PostQuickAiScenario());
    suite.run(seed, count, MOST_FAILED);
    for (Map.Entry<String, Run> broken : suite.firstOfEachRule().entrySet()) {
      throw new AssertionError(suite.story(broken.getValue(), broken.getKey()));
    }
    assertThat(suite.worlds()).isEqualTo(count);
    assertThat(suite.coverage().counts().get("LOST_RESPONSE"))
        .as("lost responses by the state of the post")
        .allSatisfy((state, times) -> assertThat(times).as(state).isPositive());
  }
}
