package dev.postqued.simulator;

import java.util.List;
import java.util.Set;

/**
 * A world that has run.
 *
 * @param seed its seed
 * @param violations what was wrong
 * @param events its log
 * @param happened the events that can be left out of a story
 * @param hash the hash of the log
 * @param passages how many passages it took
 * @param coverage which faults hit which states
 */
public record Run(
    long seed,
    List<Violation> violations,
    List<Event> events,
    Set<String> happened,
    long hash,
    long passages,
    Coverage coverage) {

  /** Runs the world of a seed without some of its events. */
  public static Run of(long seed, Set<String> dropped, Hands hands, Scenario scenario)
      throws InterruptedException {
    World world = new World(seed, dropped, hands, scenario);
    world.run();
    List<Event> events = world.log().events();
    String problem = world.problem();
    List<Violation> violations =
        problem == null
            ? new Oracle(scenario.promise()).judge(events)
            : List.of(new Violation("stuck", null, problem));
    return new Run(
        seed,
        violations,
        events,
        world.chance().happened(),
        world.log().hash(),
        world.kernel().passages(),
        world.coverage());
  }
}
