package dev.postqued.simulator;

import dev.postqued.environment.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate between threads of a world. */
final class KernelGate implements Gate {

  private final Kernel kernel;
  private final Machine machine;
  private final List<Strand> lockers = new ArrayList<>();
  private final List<Strand> waiters = new ArrayList<>();
  private @Nullable Strand owner;
  private int holds;

  KernelGate(Kernel kernel, Machine machine) {
    this.kernel = kernel;
    this.machine = machine;
  }

  @Override
  public void lock() {
    kernel.passage("lock");
    lock(1);
  }

  private void lock(int times) {
    Strand me = kernel.running();
    while (owner != null && owner != me) {
      lockers.add(me);
      kernel.block(me, "lock held by " + owner, Long.MAX_VALUE);
      lockers.remove(me);
    }
    owner = me;
    holds += times;
  }

  @Override
  public void unlock() {
    checkOwner();
    unlock(1);
  }

  private void unlock(int times) {
    holds -= times;
    if (holds == 0) {
      owner = null;
      lockers.forEach(Strand::wake);
    }
  }

  private void checkOwner() {
    Strand me = kernel.running();
    if (me.dead) {
      throw new Killed();
    }
    if (owner != me) {
      throw new IllegalMonitorStateException(me + " does not hold the gate");
    }
  }

  @Override
  public void await() throws InterruptedException {
    await(Long.MAX_VALUE);
  }

  @Override
  public void await(Duration limit) throws InterruptedException {
    await(machine.deadline(limit));
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    await(duration);
  }

  private void await(long deadline) throws InterruptedException {
    checkOwner();
    throwInterrupt();
    if (deadline <= machine.monotonic()) {
      return;
    }
    Strand me = kernel.running();
    int times = holds;
    unlock(times);
    waiters.add(me);
    kernel.block(me, "await", deadline);
    waiters.remove(me);
    lock(times);
    throwInterrupt();
  }

  private static void throwInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public void wakeAll() {
    checkOwner();
    waiters.forEach(Strand::wake);
    waiters.clear();
  }
}
