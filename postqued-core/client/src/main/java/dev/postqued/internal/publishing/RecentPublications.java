package dev.postqued.internal.publishing;

import dev.postqued.publishing.Publication;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last publications of this client: what was seen of them, and when they start. */
final class RecentPublications {

  private static final int MOST = 20_000;

  private record Known(Publication publication, @Nullable Instant startsAt) {}

  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  void put(Publication publication, @Nullable Instant startsAt) {
    known.put(publication.id(), new Known(publication, startsAt));
  }

  void update(Publication publication) {
    known.computeIfPresent(publication.id(), (id, old) -> new Known(publication, old.startsAt()));
  }

  @Nullable Publication seen(String id) {
    Known entry = known.get(id);
    return entry == null ? null : entry.publication();
  }

  @Nullable Instant startsAt(String id) {
    Known entry = known.get(id);
    return entry == null ? null : entry.startsAt();
  }
}
