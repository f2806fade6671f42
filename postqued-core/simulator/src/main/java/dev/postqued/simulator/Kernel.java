package dev.postqued.simulator;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The heart of a world: threads of which exactly one runs, and time, which moves when none can. At
 * each passage the seed decides who goes on.
 */
public final class Kernel {

  /** More passages than any world needs: its threads run in circles. */
  private static final long MOST_PASSAGES = 50_000;

  private final Chance chance;
  private final Hands hands;
  private final Timeline time;
  private final int switchOneIn;
  private final Turns turns;
  private final CountDownLatch over = new CountDownLatch(1);
  private long passages;
  private @Nullable Strand current;
  private @Nullable Throwable defect;

  Kernel(Chance chance, Hands hands, long start) {
    this.chance = chance;
    this.hands = hands;
    this.time = new Timeline(start);
    this.turns = new Turns(chance, time);
    this.switchOneIn = chance.one("switches", 1, 2, 5, 20, 60);
  }

  /** Returns the time of the world in milliseconds. */
  public long now() {
    return time.now();
  }

  long passages() {
    return passages;
  }

  /** Returns why the world could not go on; null if it could. */
  @Nullable String problem() {
    return turns.problem();
  }

  /** Runs a world whose script is the first strand, and everything until it ends. */
  void run(Runnable script) throws InterruptedException {
    Strand first =
        start(
            "world",
            null,
            () -> {
              script.run();
              turns.end();
            });
    current = first;
    first.turn.release();
    if (!over.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("a thread holds the turn for ever: " + current);
    }
    if (defect != null) {
      throw new IllegalStateException("the simulator has a defect: " + defect, defect);
    }
  }

  Strand start(String name, @Nullable Program program, Runnable work) {
    Strand strand = new Strand(this, name, program);
    turns.strands().add(strand);
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
      turns.strands().remove(strand);
      pass(turns.next());
    }
  }

  private void failed(Strand strand, Throwable e) {
    if (strand.dead) {
      return;
    }
    if (strand.program == null || strand.name.contains("user")) {
      defect = defect == null ? e : defect;
      turns.end();
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
    if (++passages > MOST_PASSAGES) {
      turns.fail("the threads run in circles, " + me + " at " + place);
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
    me.dead |= turns.isEnding();
    if (me.dead) {
      throw new Killed();
    }
  }

  private void handOver(Strand me) {
    Strand next = turns.next();
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

  /** Does something later, in no thread of the world: it must not wait. */
  public void at(long moment, Runnable work) {
    time.at(moment, work);
  }

  /** Ends the threads of a program. */
  void kill(Program program) {
    for (Strand strand : turns.strands()) {
      if (strand.program == program) {
        strand.dead = true;
      }
    }
  }

  /** Lets time pass for the script of the world. */
  void sleep(long millis) {
    Strand me = running();
    long end = now() + millis;
    while (now() < end) {
      block(me, "sleep", end);
    }
  }

  List<Strand> strandsOf(Program program) {
    return turns.strands().stream().filter(s -> s.program == program).toList();
  }
}
