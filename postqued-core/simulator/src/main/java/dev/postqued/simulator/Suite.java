package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Runs many worlds, as many at a time as there are processors. */
public final class Suite {

  private final Scenario scenario;
  private final Coverage coverage = new Coverage();
  private final List<Run> failed = new ArrayList<>();
  private final List<Throwable> defects = new ArrayList<>();
  private long worlds;
  private long passages;

  /** Runs worlds of a scenario. */
  public Suite(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Runs the worlds of seeds that follow each other.
   *
   * @param seed the first seed
   * @param count how many worlds
   * @param enough stops after so many failed worlds
   */
  public void run(long seed, long count, int enough) throws InterruptedException {
    AtomicLong next = new AtomicLong(seed);
    List<Thread> lanes = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread lane = new Thread(() -> runLane(next, seed + count, enough), "worlds-" + i);
      lane.start();
      lanes.add(lane);
    }
    for (Thread lane : lanes) {
      lane.join();
    }
    failed.sort(Comparator.comparingLong(Run::seed));
    if (!defects.isEmpty()) {
      throw new IllegalStateException(defects.get(0).getMessage(), defects.get(0));
    }
  }

  private void runLane(AtomicLong next, long end, int enough) {
    try (Hands hands = new Hands()) {
      long seed = next.getAndIncrement();
      while (seed < end && !isEnough(enough)) {
        add(Run.of(seed, Set.of(), hands, scenario));
        seed = next.getAndIncrement();
      }
    } catch (InterruptedException | RuntimeException e) {
      addDefect(e);
    }
  }

  private synchronized boolean isEnough(int enough) {
    return failed.size() >= enough || !defects.isEmpty();
  }

  private synchronized void add(Run run) {
    worlds++;
    passages += run.passages();
    coverage.add(run.coverage());
    if (!run.violations().isEmpty()) {
      failed.add(run);
    }
  }

  private synchronized void addDefect(Throwable defect) {
    defects.add(defect);
  }

  /** Returns what was tried. */
  public Coverage coverage() {
    return coverage;
  }

  /** Returns how many worlds have run. */
  public long worlds() {
    return worlds;
  }

  /** Returns how many passages they took together. */
  public long passages() {
    return passages;
  }

  /** Returns the worlds that broke a promise, by their seeds. */
  public List<Run> failed() {
    return List.copyOf(failed);
  }

  /** Returns the first world for each promise that was broken. */
  public Map<String, Run> firstOfEachRule() {
    Map<String, Run> first = new LinkedHashMap<>();
    for (Run run : failed) {
      run.violations().forEach(violation -> first.putIfAbsent(violation.rule(), run));
    }
    return first;
  }

  /**
   * Tells the shortest story that is found for a broken promise.
   *
   * @param run the world
   * @param rule the promise; null for the first one that it breaks
   */
  public String story(Run run, @Nullable String rule) throws InterruptedException {
    String broken = rule == null ? run.violations().get(0).rule() : rule;
    try (Hands hands = new Hands()) {
      Run shortest = new Shortener(hands, scenario).shorten(run, broken);
      Violation violation = Shortener.violation(shortest, broken);
      return "world -Dpostqued.seed=%d: %s%n%s"
          .formatted(
              run.seed(),
              violation,
              Story.of(shortest.events(), violation == null ? null : violation.key()));
    }
  }
}
