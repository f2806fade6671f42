package dev.postqued.testkit.internal.postsyncer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** When which account refuses posts. */
final class AccountFailures {
  private final Map<Long, TreeMap<Instant, Boolean>> changes = new HashMap<>();

  synchronized void set(long account, Instant from, boolean fails) {
    changes.computeIfAbsent(account, unused -> new TreeMap<>()).put(from, fails);
  }

  synchronized boolean failsAt(long account, Instant time) {
    Map.Entry<Instant, Boolean> entry =
        changes.getOrDefault(account, new TreeMap<>()).floorEntry(time);
    return entry != null && entry.getValue();
  }
}
