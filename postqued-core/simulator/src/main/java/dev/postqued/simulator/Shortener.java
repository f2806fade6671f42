package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out events of a world for as long as the same promise stays broken. */
public final class Shortener {

  private static final int MOST_RUNS = 300;

  private final Hands hands;
  private final Scenario scenario;
  private int runs;

  /** Runs worlds of a scenario. */
  public Shortener(Hands hands, Scenario scenario) {
    this.hands = hands;
    this.scenario = scenario;
  }

  /** Returns the shortest world that it finds in which a rule is still broken. */
  public Run shorten(Run failed, String rule) throws InterruptedException {
    Set<String> dropped = new HashSet<>();
    Run best = failed;
    int chunk = Math.max(1, best.happened().size() / 2);
    while (runs < MOST_RUNS) {
      boolean shorter = false;
      List<String> left = new ArrayList<>(best.happened());
      for (int from = left.size(); from > 0 && runs < MOST_RUNS; from -= chunk) {
        Set<String> tried = new HashSet<>(dropped);
        tried.addAll(left.subList(Math.max(0, from - chunk), from));
        Run run = Run.of(failed.seed(), tried, hands, scenario);
        runs++;
        if (breaks(run, rule)) {
          best = run;
          dropped = tried;
          shorter = true;
        }
      }
      if (chunk == 1 && !shorter) {
        break;
      }
      chunk = Math.max(1, chunk / 2);
    }
    return best;
  }

  private static boolean breaks(Run run, String rule) {
    return violation(run, rule) != null;
  }

  /** Returns how a world breaks a rule; null if it does not. */
  static @Nullable Violation violation(Run run, String rule) {
    return run.violations().stream().filter(v -> v.rule().equals(rule)).findFirst().orElse(null);
  }
}
