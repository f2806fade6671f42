package dev.postqued.publishing;

import dev.postqued.accounts.Platform;

/**
 * One target of a publication as the service sees it.
 *
 * @param id the id of the target, opaque
 * @param platform the platform
 * @param status how far it is
 */
public record PublicationTarget(String id, Platform platform, TargetStatus status) {

  boolean succeeded() {
    return status.equals(TargetStatus.SENT) || status.equals(TargetStatus.PUBLISHED);
  }
}
