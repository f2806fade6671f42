package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The heart of a world: threads of which exactly one runs, and time, which moves when none can. At
 * each passage the seed decides who goes on.
 */
public final class Kernel {

  /** More passages than any world needs: its threads run in circles. */
  private static final long MOST_PASSAGES = 400_000;

  private static final long SLOW_MILLIS = 30_000;

  private final Chance chance;
  private final Hands hands;
  private final int switchOneIn;
  private final List<Strand> strands = new ArrayList<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private long now;
  private long timerCount;
  private long passages;
  private boolean ending;
  private @Nullable Strand current;
  private @Nullable String problem;
  private @Nullable Throwable defect;

  private record Timer(long at, long number, Runnable work) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
    }
  }

  Kernel(Chance chance, Hands hands, long start) {
    this.chance = chance;
    this.hands = hands;
    this.now = start;
    this.switchOneIn = chance.one("switches", 1, 2, 5, 20, 60);
  }

  /** Returns the time of the world in milliseconds. */
  public long now() {
    return now;
  }

  long passages() {
    return passages;
  }

  /** Returns why the world could not go on; null if it could. */
  @Nullable String problem() {
    return problem;
  }

  /** Runs a world whose script is the first strand, and everything until it ends. */
  void run(Runnable script) throws InterruptedException {
    Strand first =
        start(
            "world",
            null,
            () -> {
              script.run();
              ending = true;
            });
    current = first;
    first.turn.release();
    if (!over.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a thread holds the turn for ever: " + current);
    }
    if (defect != null) {
      throw new IllegalStateException("the simulator has a defect: " + defect, defect);
    }
  }

  Strand start(String name, @Nullable Program program, Runnable work) {
    Strand strand = new Strand(this, name, program);
    strands.add(strand);
    hands.run(() -> live(strand, work));
    return strand;
  }

  private void live(Strand strand, Runnable work) {
    strand.turn.acquireUninterruptibly();
    strand.thread = Thread.currentThread();
    try {
      if (!strand.dead) {
        work.run();
      }
    } catch (Killed e) {
      // Its process is gone.
    } catch (Throwable e) {
      failed(strand, e);
    } finally {
      boolean unused = Thread.interrupted();
      strand.state = Strand.State.ENDED;
      strands.remove(strand);
      pass(next());
    }
  }

  private void failed(Strand strand, Throwable e) {
    if (strand.dead) {
      return;
    }
    if (strand.program == null || strand.name.contains("user")) {
      defect = defect == null ? e : defect;
      ending = true;
    } else {
      strand.program.uncaught(strand.name, e);
    }
  }

  private void pass(@Nullable Strand next) {
    current = next;
    if (next == null) {
      over.countDown();
    } else {
      next.turn.release();
    }
  }

  /** Returns the strand that runs. */
  Strand running() {
    Strand strand = current;
    if (strand == null || strand.thread != Thread.currentThread()) {
      throw new IllegalStateException(Thread.currentThread() + " is not of this world");
    }
    return strand;
  }

  /** A point where others may go on first. */
  void passage(String place) {
    Strand me = running();
    throwIfKilled(me);
    me.place = place;
    if (++passages > MOST_PASSAGES && problem == null) {
      problem = "the threads run in circles, " + me + " at " + place;
      ending = true;
    }
    if (switchOneIn == 1 || chance.oneIn("switch", switchOneIn)) {
      me.state = Strand.State.RUNNABLE;
      handOver(me);
    }
    throwIfKilled(me);
  }

  /** Lets the others go on first, whatever the seed says. */
  void giveWay(String place) {
    Strand me = running();
    me.place = place;
    me.state = Strand.State.RUNNABLE;
    handOver(me);
    throwIfKilled(me);
  }

  /** Waits until another strand or the end of a time wakes this one. */
  void block(Strand me, String place, long deadline) {
    throwIfKilled(me);
    me.place = place;
    me.deadline = deadline;
    me.state = Strand.State.WAITING;
    handOver(me);
    me.deadline = Long.MAX_VALUE;
    throwIfKilled(me);
  }

  private void throwIfKilled(Strand me) {
    me.dead |= ending;
    if (me.dead) {
      throw new Killed();
    }
  }

  private void handOver(Strand me) {
    Strand next = next();
    if (next == me) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    pass(next);
    me.turn.acquireUninterruptibly();
    if (interrupted || me.interruptPending) {
      me.interruptPending = false;
      Thread.currentThread().interrupt();
    }
  }

  void interrupt(Strand strand) {
    if (strand == current) {
      Thread.currentThread().interrupt();
    } else {
      strand.interruptPending = true;
    }
    strand.wake();
  }

  private @Nullable Strand next() {
    while (true) {
      List<Strand> ready = ready();
      if (ready.isEmpty()) {
        if (strands.isEmpty()) {
          return null;
        }
        if (!advance(Long.MAX_VALUE)) {
          problem = problem == null ? "every thread waits for another: " + places() : problem;
          ending = true;
        }
      } else if (ready.get(0).dead || (ready.size() == 1 && !slow())) {
        return wakeUp(ready.get(0));
      } else if (!slow()) {
        return wakeUp(ready.get(chance.below("turn", ready.size())));
      } else {
        advance(now + SLOW_MILLIS);
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

  /** Moves time to the next thing that happens; returns whether there is one. */
  private boolean advance(long latest) {
    Strand first = null;
    for (Strand strand : strands) {
      if (strand.state == Strand.State.WAITING
          && strand.end() != Long.MAX_VALUE
          && (first == null || strand.end() < first.end())) {
        first = strand;
      }
    }
    Timer timer = timers.peek();
    if (timer != null && (first == null || timer.at <= first.end())) {
      if (timer.at > latest) {
        return true;
      }
      timers.remove();
      now = Math.max(now, timer.at);
      timer.work.run();
      return true;
    }
    if (first == null) {
      return false;
    }
    if (first.end() <= latest) {
      now = Math.max(now, first.end());
      first.wake();
    }
    return true;
  }

  /** Does something later, in no thread of the world: it must not wait. */
  void at(long time, Runnable work) {
    timers.add(new Timer(time, timerCount++, work));
  }

  /** Ends the threads of a program. */
  void kill(Program program) {
    for (Strand strand : strands) {
      if (strand.program == program) {
        strand.dead = true;
      }
    }
  }

  /** Lets time pass for the script of the world. */
  void sleep(long millis) {
    Strand me = running();
    long end = now + millis;
    while (now < end) {
      block(me, "sleep", end);
    }
  }

  List<Strand> strandsOf(Program program) {
    return strands.stream().filter(s -> s.program == program).toList();
  }

  private String places() {
    return String.join(", ", strands.stream().map(s -> s.name + " at " + s.place).toList());
  }
}
