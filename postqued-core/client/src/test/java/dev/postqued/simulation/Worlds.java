package dev.postqued.simulation;

import dev.postqued.ApiVersion;
import dev.postqued.simulator.Run;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many worlds of a client, and the stories of those that broke a promise. */
final class Worlds {

  static final long SEED = Long.getLong("postqued.seed", 484154);

  private static final int MOST_FAILED = 100;
  private static final int MOST_STORIES = 4;

  private final Suite suite;
  private long millis;

  private Worlds(Scenario scenario) {
    suite = new Suite(scenario);
  }

  /** Worlds of PostQued's client with version 1. */
  static Worlds run(long seed, long count) throws InterruptedException {
    return run(new PostQuedScenario(ApiVersion.V1), seed, count);
  }

  static Worlds run(Scenario scenario, long seed, long count) throws InterruptedException {
    Worlds worlds = new Worlds(scenario);
    long start = System.nanoTime();
    Quiet.during(() -> worlds.suite.run(seed, count, MOST_FAILED));
    worlds.millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
    return worlds;
  }

  Suite suite() {
    return suite;
  }

  /** One line. */
  String summary() {
    return "%d worlds from -Dpostqued.seed=%d, %d passages, %d worlds a second, %d broke a promise"
        .formatted(
            suite.worlds(),
            SEED,
            suite.passages(),
            suite.worlds() * 1000 / millis,
            suite.failed().size());
  }

  /** The shortest story that is found for each promise that was broken. */
  List<String> stories() throws InterruptedException {
    List<String> stories = new ArrayList<>();
    for (Map.Entry<String, Run> broken : suite.firstOfEachRule().entrySet()) {
      if (stories.size() < MOST_STORIES) {
        Quiet.during(() -> stories.add(suite.story(broken.getValue(), broken.getKey())));
      }
    }
    return stories;
  }
}
