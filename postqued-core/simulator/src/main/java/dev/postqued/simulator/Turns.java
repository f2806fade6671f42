package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which of the strands of a world runs next. */
final class Turns {

  private static final long SLOW_MILLIS = 30_000;

  private final Chance chance;
  private final Timeline time;
  private final List<Strand> strands = new ArrayList<>();
  private boolean ending;
  private @Nullable String problem;

  Turns(Chance chance, Timeline time) {
    this.chance = chance;
    this.time = time;
  }

  List<Strand> strands() {
    return strands;
  }

  /** From here on all strands end. */
  void end() {
    ending = true;
  }

  boolean isEnding() {
    return ending;
  }

  /** The world cannot go on. */
  void fail(String words) {
    problem = problem == null ? words : problem;
    ending = true;
  }

  @Nullable String problem() {
    return problem;
  }

  /** Returns the strand that runs next; null if all have ended. */
  @Nullable Strand next() {
    while (true) {
      List<Strand> ready = ready();
      if (ready.isEmpty()) {
        if (strands.isEmpty()) {
          return null;
        }
        if (!time.advance(strands, Long.MAX_VALUE)) {
          fail("every thread waits for another: " + places());
        }
      } else if (ready.get(0).dead || (ready.size() == 1 && !slow())) {
        return wakeUp(ready.get(0));
      } else if (!slow()) {
        return wakeUp(ready.get(chance.below("turn", ready.size())));
      } else {
        boolean unused = time.advance(strands, time.now() + SLOW_MILLIS);
      }
    }
  }

  /** Now and then a thread that could run does not get to it before something else happens. */
  private boolean slow() {
    return chance.oneIn("slow", 24);
  }

  private static Strand wakeUp(Strand strand) {
    strand.state = Strand.State.RUNNABLE;
    return strand;
  }

  /** Those that can run; the first is dead if one of them is, since its end has no effect. */
  private List<Strand> ready() {
    List<Strand> ready = new ArrayList<>();
    for (Strand strand : strands) {
      if (ending) {
        strand.dead = true;
      }
      if (strand.dead) {
        return List.of(strand);
      }
      if (strand.state == Strand.State.RUNNABLE && strand.isAwake()) {
        ready.add(strand);
      }
    }
    return ready;
  }

  private String places() {
    return String.join(", ", strands.stream().map(s -> s.name + " at " + s.place).toList());
  }
}
