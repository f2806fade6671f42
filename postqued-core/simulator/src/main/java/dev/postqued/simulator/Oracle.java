package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.List;

/** Finds broken promises in the log of a world. It knows nothing else about the world. */
public final class Oracle {

  private final Promise promise;

  /** Judges by a promise. */
  public Oracle(Promise promise) {
    this.promise = promise;
  }

  /** Returns what is wrong; empty if every promise was kept. */
  public List<Violation> judge(List<Event> events) {
    Facts facts = new Facts(events);
    List<Violation> found = new ArrayList<>();
    new OnceRules(promise, facts).check(found);
    for (Facts view : Views.of(facts)) {
      new TruthRules(promise, view).check(found);
      new ClaimRules(view).check(found);
      new EndRules(promise, view).check(found);
      new JournalRules(promise, view).check(found);
    }
    return found.stream().distinct().toList();
  }
}
