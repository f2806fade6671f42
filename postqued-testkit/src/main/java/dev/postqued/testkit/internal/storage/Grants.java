package dev.postqued.testkit.internal.storage;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The grants that were given out, by access key. */
final class Grants {
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();

  Grants(Clock clock) {
    this.clock = clock;
  }

  Grant give(String key, Instant end) {
    Grant grant = new Grant("PQ" + hex(9).toUpperCase(Locale.ROOT), hex(20), key, end);
    grants.put(grant.accessKey(), grant);
    return grant;
  }

  @Nullable Grant find(String accessKey) {
    return grants.get(accessKey);
  }

  boolean hasEnded(Grant grant) {
    return grant.hasEnded(clock.instant());
  }

  void clear() {
    grants.clear();
  }

  private String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
