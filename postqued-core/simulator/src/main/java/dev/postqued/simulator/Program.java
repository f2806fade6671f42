package dev.postqued.simulator;

import dev.postqued.environment.Environment;
import dev.postqued.environment.Gate;
import dev.postqued.environment.Randomness;
import dev.postqued.environment.Threads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A process: threads that share their end. A restart is another program. */
public final class Program implements Threads {

  private final String name;
  private final World world;
  private final Machine machine;
  private final Kernel kernel;
  private final Map<Path, Object> shared = new HashMap<>();
  private boolean alive = true;
  private int started;
  private int stalled;

  Program(String name, World world, Machine machine) {
    this.name = name;
    this.world = world;
    this.machine = machine;
    this.kernel = world.kernel();
    machine.add(this);
  }

  /** Returns its name, which no other program of the world has. */
  public String name() {
    return name;
  }

  /** Returns the machine that it runs on. */
  public Machine machine() {
    return machine;
  }

  Object share(Path file, Object fresh) {
    Object known = shared.putIfAbsent(file, fresh);
    return known == null ? fresh : known;
  }

  void unshare(Path file, Object what) {
    shared.remove(file, what);
  }

  boolean isAlive() {
    return alive;
  }

  /** Returns what a client in this process has around it. */
  public Environment environment() {
    return Environment.system()
        .withClock(machine.wall())
        .withTicker(machine.ticker())
        .withThreads(this)
        .withRandomness(randomness())
        .withJournalFiles(new ProgramFiles(world, this))
        .withMediaFiles(new ProgramMedia(world, this));
  }

  private Randomness randomness() {
    Chance chance = world.chance();
    return new Randomness() {
      @Override
      public double jitter() {
        return chance.fraction("jitter");
      }

      @Override
      public UUID id() {
        return new UUID(chance.draw("id"), chance.draw("id"));
      }
    };
  }

  /** Every passage of its threads: here the seed decides what goes wrong. */
  void passage(String place) {
    kernel.passage(place);
    world.trouble().at(this, place);
  }

  /** A disk makes a thread wait. */
  void stall(long millis) {
    Strand me = kernel.running();
    long end = machine.monotonic() + millis;
    stalled++;
    try {
      while (machine.monotonic() < end && !Thread.currentThread().isInterrupted()) {
        kernel.block(me, "slow disk", end);
      }
    } finally {
      stalled--;
    }
  }

  /** Whether one of its threads gets no turn now. */
  boolean isStalled() {
    return stalled > 0;
  }

  @Override
  public Started start(String threadName, Runnable work) {
    passage("start");
    return kernel.start(name + "/" + threadName + "#" + ++started, this, work);
  }

  /** Starts a thread of a user, which is no passage since nobody is in the program yet. */
  Strand startUser(String user, Runnable work) {
    return kernel.start(name + "/user " + user, this, work);
  }

  @Override
  public Gate gate() {
    return new KernelGate(kernel, machine);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    passage("sleep");
    Gate gate = gate();
    gate.lock();
    try {
      long end = machine.deadline(duration);
      while (machine.monotonic() < end) {
        gate.sleep(Duration.ofMillis(end - machine.monotonic()));
      }
      gate.sleep(Duration.ZERO);
    } finally {
      gate.unlock();
    }
  }

  /** The process ends now: no thread of it does anything any more, and its locks are gone. */
  void kill() {
    if (alive) {
      alive = false;
      machine.remove(this);
      machine.disk().releaseLocks(this);
      kernel.kill(this);
    }
  }

  /** The threads that the library has started and that have not ended. */
  List<String> libraryThreads() {
    return kernel.strandsOf(this).stream()
        .map(strand -> strand.name)
        .filter(strand -> !strand.contains("/user "))
        .toList();
  }

  void uncaught(String thread, Throwable e) {
    world.log().add(new Event.Uncaught(kernel.now(), thread, e.toString()));
  }
}
