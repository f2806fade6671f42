package dev.postqued.engine.internal.once;

import dev.postqued.environment.Gate;
import dev.postqued.environment.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * One reentrant lock for each key, fair, and nothing kept for a key that nobody uses.
 */
final class KeyedLocks<K> {

  private final Gate gate;

  /** The holder of each key, followed by those who wait for it; guarded by the gate. */
  private final Map<K, Deque<Thread>> queues = new HashMap<>();

  KeyedLocks(Threads threads) {
    this.gate = threads.gate();
  }

  /** Ends with the work that nobody else may do meanwhile. */
  @FunctionalInterface
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits until nobody else holds a key. */
  Hold hold(K key) throws InterruptedException {
    acquire(key);
    return () -> release(key);
  }

  private void acquire(K key) throws InterruptedException {
    Thread me = Thread.currentThread();
    gate.lock();
    try {
      Deque<Thread> queue = queues.computeIfAbsent(key, k -> new ArrayDeque<>());
      if (queue.peek() == me) {
        queue.push(me);
        return;
      }
      queue.add(me);
      try {
        while (queue.peek() != me) {
          gate.await();
        }
      } catch (InterruptedException | RuntimeException | Error e) {
        leave(key, queue, me);
        throw e;
      }
    } finally {
      gate.unlock();
    }
  }

  private void release(K key) {
    gate.lock();
    try {
      Deque<Thread> queue = queues.get(key);
      if (queue != null) {
        leave(key, queue, Thread.currentThread());
      }
    } finally {
      gate.unlock();
    }
  }

  private void leave(K key, Deque<Thread> queue, Thread thread) {
    queue.remove(thread);
    if (queue.isEmpty()) {
      queues.remove(key);
    }
    gate.wakeAll();
  }
}
