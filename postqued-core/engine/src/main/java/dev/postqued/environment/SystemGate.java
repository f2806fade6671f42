package dev.postqued.environment;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A lock and its condition. */
@SuppressWarnings("WaitNotInLoop") // Callers look again, as the contract of a gate says.
final class SystemGate implements Gate {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();

  @Override
  public void lock() {
    lock.lock();
  }

  @Override
  public void unlock() {
    lock.unlock();
  }

  @Override
  public void await() throws InterruptedException {
    woken.await();
  }

  @Override
  public void await(Duration limit) throws InterruptedException {
    long unused = woken.awaitNanos(limit.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : limit.toNanos());
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    await(duration);
  }

  @Override
  public void wakeAll() {
    woken.signalAll();
  }
}
