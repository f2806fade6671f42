package dev.postqued.simulation;

import dev.postqued.ApiVersion;
import dev.postqued.simulator.Hands;
import dev.postqued.simulator.Run;
import dev.postqued.simulator.Scenario;
import java.util.Set;

/** A program that prints the hashes of the logs of worlds. */
final class Hashes {

  private Hashes() {}

  public static void main(String[] arguments) throws InterruptedException {
    long seed = Long.parseLong(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    Quiet.during(() -> System.out.print(of(seed, count)));
  }

  /** A line for each world of PostQued's client. */
  static String of(long seed, int count) throws InterruptedException {
    return of(new PostQuedScenario(ApiVersion.V1), seed, count);
  }

  /** A line for each world. */
  static String of(Scenario scenario, long seed, int count) throws InterruptedException {
    StringBuilder lines = new StringBuilder();
    try (Hands hands = new Hands()) {
      for (long world = seed; world < seed + count; world++) {
        Run run = Run.of(world, Set.of(), hands, scenario);
        lines.append("%d %016x %d%n".formatted(world, run.hash(), run.passages()));
      }
    }
    return lines.toString();
  }
}
