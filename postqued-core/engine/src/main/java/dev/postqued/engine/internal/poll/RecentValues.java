package dev.postqued.engine.internal.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last known values of what this client has published, and when they start. */
final class RecentValues<T> {

  private static final int MAX = 20_000;

  /** For so long a read may miss what was just written; assumed. */
  private static final Duration SETTLES = Duration.ofMinutes(1);

  private record Known<T>(T value, Instant startsAt, Instant madeAt) {}

  private final Map<String, Known<T>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known<T>> eldest) {
          return size() > MAX;
        }
      };

  void put(String id, T value, Instant startsAt, Instant now) {
    known.put(id, new Known<>(value, startsAt, now));
  }

  /** Whether it was made so lately that the service may not find it everywhere. */
  boolean isNew(String id, Instant now) {
    Known<T> entry = known.get(id);
    return entry != null && now.isBefore(entry.madeAt().plus(SETTLES));
  }

  void update(String id, T value) {
    known.computeIfPresent(id, (same, old) -> new Known<>(value, old.startsAt(), old.madeAt()));
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
