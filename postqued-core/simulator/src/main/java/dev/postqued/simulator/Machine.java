package dev.postqued.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A machine: a wall clock that can be wrong, a monotonic clock that stops while the machine is
 * suspended, a disk, and programs.
 */
public final class Machine {

  private static final long LONGEST_WAIT = Duration.ofDays(3650).toMillis();

  private final String name;
  private final Kernel kernel;
  private final Disk disk;
  private final List<Program> programs = new ArrayList<>();
  private long wallOffset;
  private long booted;
  private long suspended;
  private long asleepSince = Long.MAX_VALUE;
  private long asleepUntil;

  Machine(String name, World world) {
    this.name = name;
    this.kernel = world.kernel();
    this.disk = new Disk(name, world);
    this.booted = kernel.now();
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns its disk. */
  public Disk disk() {
    return disk;
  }

  /** Returns its programs that run. */
  List<Program> programs() {
    return List.copyOf(programs);
  }

  void add(Program program) {
    programs.add(program);
  }

  void remove(Program program) {
    programs.remove(program);
  }

  boolean isAwake() {
    return asleepSince == Long.MAX_VALUE;
  }

  /** The monotonic clock in milliseconds. */
  long monotonic() {
    return Math.min(kernel.now(), asleepSince) - booted - suspended;
  }

  /** The time of the world at which the monotonic clock shows something; never while asleep. */
  long whenMonotonic(long time) {
    return isAwake() ? booted + suspended + time : Long.MAX_VALUE;
  }

  /** The monotonic time at which a wait ends; rounded up, since it must not end too early. */
  long deadline(Duration limit) {
    if (limit.compareTo(Duration.ofMillis(LONGEST_WAIT)) > 0) {
      return Long.MAX_VALUE;
    }
    long millis = limit.toMillis();
    return monotonic() + (limit.equals(Duration.ofMillis(millis)) ? millis : millis + 1);
  }

  /** How far the wall clock is ahead of the world, in milliseconds. */
  long wallOffset() {
    return wallOffset;
  }

  void setWall(long offset) {
    wallOffset = offset;
  }

  Instant wallTime() {
    return Instant.ofEpochMilli(kernel.now() + wallOffset);
  }

  /** Returns the wall clock. */
  Clock wall() {
    return clock(this::wallTime);
  }

  /** Returns the monotonic clock, which starts at the wall clock's time of when it was made. */
  Clock ticker() {
    long base = kernel.now() + wallOffset - monotonic();
    return clock(() -> Instant.ofEpochMilli(base + monotonic()));
  }

  private static Clock clock(Supplier<Instant> time) {
    return new Clock() {
      @Override
      public Instant instant() {
        return time.get();
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  /** Suspends the machine: time and its wall clock go on, its threads and waits do not. */
  void suspend(long millis) {
    if (!isAwake()) {
      return;
    }
    asleepSince = kernel.now();
    asleepUntil = kernel.now() + millis;
    kernel.at(asleepUntil, this::wakeIfDue);
  }

  private void wakeIfDue() {
    if (!isAwake() && kernel.now() >= asleepUntil) {
      wake();
    }
  }

  void wake() {
    if (!isAwake()) {
      suspended += kernel.now() - asleepSince;
      asleepSince = Long.MAX_VALUE;
    }
  }

  /** Stops all programs; what was not forced to the disk may be lost. */
  void losePower() {
    programs().forEach(Program::kill);
    disk.losePower();
    wake();
    booted = kernel.now();
    suspended = 0;
  }
}
