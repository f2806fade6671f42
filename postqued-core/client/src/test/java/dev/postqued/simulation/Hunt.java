package dev.postqued.simulation;

import dev.postqued.ApiVersion;
import dev.postqued.simulator.Hands;
import dev.postqued.simulator.Run;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Suite;
import dev.postqued.simulator.Violation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Runs worlds until one breaks a promise. The classes around it may be those of a mutant. */
final class Hunt implements Callable<List<String>> {

  private final boolean byId;
  private final long seed;
  private final long worlds;

  /** Called by reflection. */
  Hunt(boolean byId, long seed, long worlds) {
    this.byId = byId;
    this.seed = seed;
    this.worlds = worlds;
  }

  /** Returns the seed, the broken promise and the story; empty if no world broke a promise. */
  @Override
  public List<String> call() throws InterruptedException {
    Suite suite = new Suite(scenario(byId));
    Quiet.during(() -> suite.run(seed, worlds, 1));
    if (suite.failed().isEmpty()) {
      return List.of();
    }
    Run run = suite.failed().get(0);
    StringBuilder story = new StringBuilder();
    Quiet.during(() -> story.append(suite.story(run, null)));
    return List.of(String.valueOf(run.seed()), run.violations().get(0).rule(), story.toString());
  }

  private static Scenario scenario(boolean byId) {
    return byId ? new DraftingScenario() : new PostQuedScenario(ApiVersion.V1);
  }

  /**
   * Looks for a world that breaks a promise with a mutant and keeps it without.
   *
   * @param byId whether the client is the one that publishes by id
   * @return after how many worlds, and the story; empty if there is none
   */
  static String of(Mutant mutant, boolean byId, long seed, long worlds) throws Exception {
    MutantLoader loader = new MutantLoader(mutant.classes());
    var hunt =
        loader
            .loadClass(Hunt.class.getName())
            .getDeclaredConstructor(boolean.class, long.class, long.class);
    hunt.setAccessible(true);
    long next = seed;
    while (next < seed + worlds) {
      Object made = hunt.newInstance(byId, next, seed + worlds - next);
      List<?> found = (List<?>) ((Callable<?>) made).call();
      if (found.isEmpty()) {
        return "";
      }
      next = Long.parseLong((String) found.get(0)) + 1;
      if (!breaks(byId, next - 1, (String) found.get(1))) {
        return "after %d worlds: %s".formatted(next - seed, found.get(2));
      }
    }
    return "";
  }

  private static boolean breaks(boolean byId, long world, String rule) throws InterruptedException {
    boolean[] broken = new boolean[1];
    try (Hands hands = new Hands()) {
      Quiet.during(
          () ->
              broken[0] =
                  Run.of(world, Set.of(), hands, scenario(byId)).violations().stream()
                      .map(Violation::rule)
                      .anyMatch(rule::equals));
    }
    return broken[0];
  }
}
