package dev.postqued.publishing;

import dev.postqued.accounts.Platform;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One target of a publication as the service sees it.
 *
 * @param id the id of the target, opaque
 * @param platform the platform
 * @param status its status
 * @param details further values of the service, by name, for example the reason for a failure. No
 *     source documents such names, so treat them as text for people
 */
public record PublicationTarget(
    String id, Platform platform, TargetStatus status, Map<String, Object> details) {

  /** Copies the details. */
  public PublicationTarget {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * Creates a target without details.
   *
   * @param id see {@link #id()}
   * @param platform see {@link #platform()}
   * @param status see {@link #status()}
   */
  public PublicationTarget(String id, Platform platform, TargetStatus status) {
    this(id, platform, status, Map.of());
  }

  /** Shows the names of the details and not what they say, since a service may repeat secrets. */
  @Override
  public String toString() {
    return "PublicationTarget[id=%s, platform=%s, status=%s, details=%s]"
        .formatted(id, platform, status, details.keySet());
  }

  boolean succeeded() {
    return status.equals(TargetStatus.SENT) || status.equals(TargetStatus.PUBLISHED);
  }
}
