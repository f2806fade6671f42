package dev.postqued.postquickai.internal;

import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Published;
import java.util.List;
import java.util.Set;

/** Whether what the service has may be published for the first time. */
final class Readiness {

  /** What a post or a video is that nobody publishes, or that is not made yet. */
  static final Set<Status> AT_REST =
      Set.of(Status.DRAFT, Status.PENDING, Status.COMPLETED, Status.GENERATING);

  private Readiness() {}

  /**
   * Refuses what is not made, what goes out already, and what a platform has.
   *
   * @param hasVideo whether there is a video to publish
   * @throws IllegalArgumentException if it must not be published
   */
  static void check(Published found, boolean hasVideo, List<Platform> platforms) {
    String name = (found.kind() == Kind.VIDEO ? "video " : "post ") + found.id();
    Status status = found.status();
    if (status.equals(Status.PROCESSING) || status.equals(Status.SCHEDULED)) {
      throw new IllegalArgumentException(
          name
              + " must not be going out already, was "
              + status
              + "; wait for it, or delete it to cancel it");
    }
    if (found.kind() == Kind.VIDEO && !hasVideo && !status.isPublic()) {
      throw new IllegalArgumentException(
          name + " must be ready, was " + status + "; wait for it with videos().await");
    }
    if (PublicationPublishing.isOn(found, platforms)
        || (status.isPublic() && found.reached().isEmpty())) {
      throw new IllegalArgumentException(
          name
              + " must not be published yet on "
              + platforms
              + ", was "
              + status
              + (found.reached().isEmpty() ? "" : " on " + found.reached())
              + "; leave out the platforms that have it");
    }
  }
}
