package dev.postqued.publishing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A post that the service accepted, as it was when it was last read.
 *
 * @param id the id for reading it again, opaque
 * @param status the state as a whole
 * @param targets its targets, in the order of the service
 * @param details further values of the service about the publication as a whole, by name, for example
 *     the reason for a failure. No source documents such names, so treat them as text for people
 */
public record Publication(
    String id,
    PublicationStatus status,
    List<PublicationTarget> targets,
    Map<String, Object> details) {

  /** Copies the list and the details. */
  public Publication {
    targets = List.copyOf(targets);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * Creates a publication without details.
   *
   * @param id see {@link #id()}
   * @param status see {@link #status()}
   * @param targets see {@link #targets()}
   */
  public Publication(String id, PublicationStatus status, List<PublicationTarget> targets) {
    this(id, status, targets, Map.of());
  }

  /**
   * Returns the outcome. The targets decide; the status of the whole decides only where they do not
   * (the vendor's guide of March 2026 shows a publication {@code processing} whose only target is
   * {@code sent}).
   *
   * @return {@link Outcome#RUNNING} until every target, or the publication itself, has ended
   */
  public Outcome outcome() {
    if (targets.isEmpty() || !targets.stream().allMatch(t -> t.status().isTerminal())) {
      return byStatus();
    }
    if (targets.stream().allMatch(PublicationTarget::succeeded)) {
      return Outcome.COMPLETED;
    }
    if (targets.stream().anyMatch(PublicationTarget::succeeded)) {
      return Outcome.PARTIALLY_FAILED;
    }
    return targets.stream().allMatch(t -> t.status().equals(TargetStatus.CANCELED))
        ? Outcome.CANCELED
        : Outcome.FAILED;
  }

  /**
   * Returns this publication with another status of one target.
   *
   * @param targetId the target
   * @param targetStatus its status
   * @return the publication with that status; this one if it has no such target
   */
  public Publication withTarget(String targetId, TargetStatus targetStatus) {
    return new Publication(
        id,
        status,
        targets.stream()
            .map(
                t ->
                    t.id().equals(targetId)
                        ? new PublicationTarget(t.id(), t.platform(), targetStatus, t.details())
                        : t)
            .toList(),
        details);
  }

  /** Shows the names of the details and not what they say, since a service may repeat secrets. */
  @Override
  public String toString() {
    return "Publication[id=%s, status=%s, targets=%s, details=%s]"
        .formatted(id, status, targets, details.keySet());
  }

  private Outcome byStatus() {
    if (status.equals(PublicationStatus.COMPLETED)) {
      return Outcome.COMPLETED;
    }
    if (status.equals(PublicationStatus.PARTIALLY_FAILED)) {
      return Outcome.PARTIALLY_FAILED;
    }
    if (status.equals(PublicationStatus.FAILED)) {
      return Outcome.FAILED;
    }
    return status.equals(PublicationStatus.CANCELED) ? Outcome.CANCELED : Outcome.RUNNING;
  }
}
