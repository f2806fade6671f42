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

  /**
   * What is known of one.
   *
   * @param value null if it was acted on since
   * @param startsAt null if that is not known any more
   */
  private record Known<T>(@Nullable T value, @Nullable Instant startsAt, Instant madeAt) {}

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

  /** This client has acted on it: what was known may be wrong now. */
  void acted(String id) {
    known.computeIfPresent(id, (same, old) -> new Known<>(null, null, old.madeAt()));
  }

  /** It is gone, so that a read that does not find it is right. */
  void forget(String id) {
    known.remove(id);
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
