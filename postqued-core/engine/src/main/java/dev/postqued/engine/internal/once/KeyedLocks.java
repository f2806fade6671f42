package dev.postqued.engine.internal.once;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock for each key. Nothing is kept for a key that nobody uses. */
final class KeyedLocks<K> {

  private final ConcurrentMap<K, Holder> holders = new ConcurrentHashMap<>();

  private static final class Holder {
    final ReentrantLock lock = new ReentrantLock(true);
    int users;
  }

  <T> T with(K key, Supplier<T> work) throws InterruptedException {
    Holder holder =
        holders.compute(
            key,
            (k, known) -> {
              Holder mine = known == null ? new Holder() : known;
              mine.users++;
              return mine;
            });
    try {
      holder.lock.lockInterruptibly();
      try {
        return work.get();
      } finally {
        holder.lock.unlock();
      }
    } finally {
      holders.computeIfPresent(key, (k, known) -> --known.users == 0 ? null : known);
    }
  }
}
