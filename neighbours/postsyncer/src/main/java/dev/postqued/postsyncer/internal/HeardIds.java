package dev.postqued.postsyncer.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ids of the events that were received, to tell repeated ones. Bounded; the oldest is forgotten. */
final class HeardIds {

  private static final int KEPT = 20_000;

  private final Map<String, Boolean> heard =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > KEPT;
        }
      };

  /** Takes note of an id, and returns whether it was not there. */
  synchronized boolean isNew(String id) {
    return heard.put(id, true) == null;
  }
}
