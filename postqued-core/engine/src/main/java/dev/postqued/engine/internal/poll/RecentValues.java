package dev.postqued.engine.internal.poll;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last known values of what this client has published, and when they start. */
final class RecentValues<T> {

  private static final int MAX = 20_000;

  private record Known<T>(T value, Instant startsAt) {}

  private final Map<String, Known<T>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
          return size() > MAX;
        }
      };

  void put(String id, T value, Instant startsAt) {
    known.put(id, new Known<>(value, startsAt));
  }

  void update(String id, T value) {
    known.computeIfPresent(id, (same, old) -> new Known<>(value, old.startsAt()));
  }

  @Nullable T seen(String id) {
    Known<T> entry = known.get(id);
    return entry == null ? null : entry.value();
  }

  @Nullable Instant startsAt(String id) {
    Known<T> entry = known.get(id);
    return entry == null ? null : entry.startsAt();
  }
}
