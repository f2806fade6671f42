package dev.postqued.testkit.internal.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One target of a publication.
 *
 * @param due when it is to be sent
 * @param draft whether it goes to the inbox instead of the profile
 * @param fails whether it fails in the end
 * @param canceledAt when it was canceled by itself, or null
 */
record PublishTarget(
    String id,
    String platform,
    Instant due,
    boolean draft,
    boolean fails,
    @Nullable Instant canceledAt) {
  PublishTarget at(Instant newDue) {
    return new PublishTarget(id, platform, newDue, draft, fails, canceledAt);
  }

  PublishTarget canceled(Instant at) {
    return new PublishTarget(id, platform, due, draft, fails, at);
  }
}
