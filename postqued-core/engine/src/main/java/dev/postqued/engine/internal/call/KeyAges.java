package dev.postqued.engine.internal.call;

import dev.postqued.environment.Environment;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ages of the keys under which something may have been published. An hour before the service
 * forgets a key, or a quarter of the time if that is less, a key counts as forgotten: clocks differ,
 * and requests take time.
 */
public final class KeyAges {

  private static final Duration MAX_MARGIN = Duration.ofHours(1);

  private final Map<IdempotencyKey, KeyAge> tracked = new ConcurrentHashMap<>();
  private final Environment environment;
  private final Duration safe;
  private final Duration settling;

  /** Takes the lifetime of keys from the service. */
  public KeyAges(Service service, Environment environment) {
    Duration lifetime = service.keyLifetime();
    Duration quarter = lifetime.dividedBy(4);
    this.environment = environment;
    this.safe = lifetime.minus(quarter.compareTo(MAX_MARGIN) < 0 ? quarter : MAX_MARGIN);
    this.settling = service.settlingTime();
  }

  /**
   * Keeps the age of a key from one call to the next.
   *
   * @param firstSentAt when it was first sent, if it was sent before
   * @param lastSentAt when it was last sent
   */
  public KeyAge track(
      IdempotencyKey key, @Nullable Instant firstSentAt, @Nullable Instant lastSentAt) {
    KeyAge age = tracked.computeIfAbsent(key, unused -> fresh());
    if (firstSentAt != null) {
      age.sent(firstSentAt, lastSentAt == null ? firstSentAt : lastSentAt);
    }
    return age;
  }

  /** Forgets a key whose outcome is known. */
  public void forget(IdempotencyKey key) {
    tracked.remove(key);
  }

  /** Returns the age of a key; that of one which is not tracked is known to this call only. */
  KeyAge of(@Nullable IdempotencyKey key) {
    KeyAge age = key == null ? null : tracked.get(key);
    return age == null ? fresh() : age;
  }

  private KeyAge fresh() {
    return new KeyAge(environment, safe, settling);
  }
}
