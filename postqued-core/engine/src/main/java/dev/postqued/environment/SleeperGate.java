package dev.postqued.environment;

import dev.postqued.environment.SleeperThreads.Interrupts;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * A gate whose sleeps are those of a sleeper. Only an interrupt ends such a sleep early, so that
 * only threads of the client are woken: there, the interrupts that are meant as such are counted.
 */
final class SleeperGate implements Gate {

  private final Gate gate;
  private final SleeperThreads threads;

  /** The threads that can be woken; waking one removes it. */
  private final Set<Thread> sleeping = new HashSet<>();

  SleeperGate(Gate gate, SleeperThreads threads) {
    this.gate = gate;
    this.threads = threads;
  }

  @Override
  public void lock() {
    gate.lock();
  }

  @Override
  public void unlock() {
    gate.unlock();
  }

  @Override
  public void await() throws InterruptedException {
    gate.await();
  }

  @Override
  public void await(Duration limit) throws InterruptedException {
    gate.await(limit);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Interrupts interrupts = threads.interrupts();
    if (interrupts == null) {
      sleepToTheEnd(duration);
    } else {
      sleepUntilWoken(duration, Thread.currentThread(), interrupts);
    }
  }

  private void sleepToTheEnd(Duration duration) throws InterruptedException {
    gate.unlock();
    try {
      threads.sleep(duration);
    } finally {
      gate.lock();
    }
  }

  private void sleepUntilWoken(Duration duration, Thread thread, Interrupts interrupts)
      throws InterruptedException {
    long before = interrupts.count();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sleeping.add(thread);
    try {
      sleepToTheEnd(duration);
    } catch (InterruptedException e) {
      if (sleeping.contains(thread)) {
        throw e;
      }
    } finally {
      boolean woken = !sleeping.remove(thread);
      if (woken) {
        // The sleeper may not have noticed.
        Thread.interrupted();
      }
    }
    if (interrupts.count() > before) {
      Thread.interrupted();
      throw new InterruptedException();
    }
  }

  @Override
  public void wakeAll() {
    gate.wakeAll();
    sleeping.forEach(Thread::interrupt);
    sleeping.clear();
  }
}
