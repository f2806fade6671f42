package dev.postqued.postquickai.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that forgets what was added first, so that a client that runs for months stays small.
 *
 * @param <V> the type of the values, by ids
 */
final class LatestMap<V> extends LinkedHashMap<String, V> {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10_000;

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
    return size() > MOST;
  }
}
