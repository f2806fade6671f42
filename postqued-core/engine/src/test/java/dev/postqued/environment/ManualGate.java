package dev.postqued.environment;

import dev.postqued.environment.ManualThreads.Strand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate of {@link ManualThreads}. */
final class ManualGate implements Gate {

  private final ManualThreads threads;

  private final List<Strand> waiters = new ArrayList<>();
  private final Deque<Strand> queue = new ArrayDeque<>();
  private @Nullable Strand owner;
  private int holds;

  ManualGate(ManualThreads threads) {
    this.threads = threads;
  }

  @Override
  public void lock() {
    lock(1);
  }

  private void lock(int times) {
    Strand me = threads.running();
    while (owner != null && owner != me) {
      queue.add(me);
      me.pass();
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
      if (!queue.isEmpty()) {
        threads.runnable.add(queue.remove());
      }
    }
  }

  private void checkOwner() {
    if (!threads.over && owner != threads.running()) {
      throw new IllegalMonitorStateException(Thread.currentThread() + " does not hold the gate");
    }
  }

  @Override
  public void await() throws InterruptedException {
    await(null, true);
  }

  @Override
  public void await(Duration limit) throws InterruptedException {
    boolean hasTime = !limit.isNegative() && !limit.isZero();
    boolean isFar = limit.compareTo(Duration.between(threads.now, Instant.MAX)) > 0;
    await(isFar ? null : threads.now.plus(limit), hasTime);
  }

  private void await(@Nullable Instant end, boolean hasTime) throws InterruptedException {
    checkOwner();
    throwInterrupt();
    if (!hasTime) {
      return;
    }
    Strand me = threads.running();
    int times = holds;
    unlock(times);
    me.end = end;
    waiters.add(me);
    threads.waiting.add(me);
    me.pass();
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
  public void sleep(Duration duration) throws InterruptedException {
    await(duration);
  }

  @Override
  public void wakeAll() {
    checkOwner();
    for (Strand waiter : waiters) {
      if (threads.waiting.remove(waiter)) {
        threads.runnable.add(waiter);
      }
    }
    waiters.clear();
  }
}
