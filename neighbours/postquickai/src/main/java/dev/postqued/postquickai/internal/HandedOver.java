package dev.postqued.postquickai.internal;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.accounts.Platform;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this client has handed over for publishing. A service that only takes a post may show it as a draft for a while, in
 * which another key must not publish it again.
 */
final class HandedOver {

  private final LatestMap<Publication> byName = new LatestMap<>();

  private record Publication(IdempotencyKey key, List<Platform> platforms) {}

  /**
   * Takes note that something is handed over, unless it was under another key, for one of the platforms.
   *
   * @return the other key; null if there is none
   */
  synchronized @Nullable IdempotencyKey claim(
      String name, IdempotencyKey key, List<Platform> platforms) {
    Publication known = byName.get(name);
    if (known == null
        || known.key.equals(key)
        || Collections.disjoint(known.platforms, platforms)) {
      put(name, key, platforms);
      return null;
    }
    return known.key;
  }

  /** Takes note that something is handed over. */
  synchronized void put(String name, IdempotencyKey key, List<Platform> platforms) {
    byName.put(name, new Publication(key, List.copyOf(platforms)));
  }

  /** Takes note that something was not handed over. */
  synchronized void release(String name, IdempotencyKey key) {
    Publication known = byName.get(name);
    if (known != null && known.key.equals(key)) {
      byName.remove(name);
    }
  }
}
