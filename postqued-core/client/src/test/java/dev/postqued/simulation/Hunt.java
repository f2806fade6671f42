package dev.postqued.simulation;

import dev.postqued.simulator.Suite;
import java.util.concurrent.Callable;

/** Runs worlds until one breaks a promise. The classes around it may be those of a mutant. */
final class Hunt implements Callable<String> {

  private final long seed;
  private final long worlds;

  /** Called by reflection. */
  Hunt(long seed, long worlds) {
    this.seed = seed;
    this.worlds = worlds;
  }

  /** Returns how many worlds it took, and the story; empty if no world broke a promise. */
  @Override
  public String call() throws InterruptedException {
    StringBuilder found = new StringBuilder();
    Quiet.during(
        () -> {
          Suite suite = new Suite(new PostQuedScenario());
          suite.run(seed, worlds, 1);
          if (!suite.failed().isEmpty()) {
            found
                .append("after %d worlds: ".formatted(suite.worlds()))
                .append(suite.story(suite.failed().get(0), null));
          }
        });
    return found.toString();
  }

  /** Runs worlds with a mutant. */
  static String of(Mutant mutant, long seed, long worlds) throws Exception {
    MutantLoader loader = new MutantLoader(mutant.classes());
    var hunt =
        loader.loadClass(Hunt.class.getName()).getDeclaredConstructor(long.class, long.class);
    hunt.setAccessible(true);
    return (String) ((Callable<?>) hunt.newInstance(seed, worlds)).call();
  }
}
