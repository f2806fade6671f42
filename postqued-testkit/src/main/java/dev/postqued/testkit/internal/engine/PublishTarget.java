package dev.postqued.testkit.internal.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One target of a publication.
 *
 * @param due when it is to be sent
 * @param canceledAt when it was canceled by itself, or null
 */
record PublishTarget(
    String id,
    String platform,
    String accountId,
    Instant due,
    Traits traits,
    @Nullable Instant canceledAt) {
  /**
   * What it is and what becomes of it.
   *
   * @param draft whether it goes to the inbox instead of the profile
   * @param video whether it has a video
   * @param commented whether it asks for a first comment
   * @param fails whether it fails in the end
   */
  record Traits(boolean draft, boolean video, boolean commented, boolean fails) {}

  boolean draft() {
    return traits.draft();
  }

  boolean fails() {
    return traits.fails();
  }

  PublishTarget at(Instant newDue) {
    return new PublishTarget(id, platform, accountId, newDue, traits, canceledAt);
  }

  PublishTarget canceled(Instant at) {
    return new PublishTarget(id, platform, accountId, due, traits, at);
  }
}
