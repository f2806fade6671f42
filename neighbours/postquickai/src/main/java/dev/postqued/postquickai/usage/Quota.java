package dev.postqued.postquickai.usage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much of something a plan includes, and how much is used.
 *
 * @param used how much is used
 * @param limit how much there is; empty if it is unlimited, or if the service does not say it
 * @param isUnlimited whether the service says that there is no limit
 * @param resetsAt when it begins anew, if the service says it
 */
public record Quota(
    long used, OptionalLong limit, boolean isUnlimited, Optional<Instant> resetsAt) {

  /** Returns how much is left; empty if that is unlimited or not known. */
  public OptionalLong left() {
    return limit.isPresent()
        ? OptionalLong.of(Math.max(0, limit.getAsLong() - used))
        : OptionalLong.empty();
  }
}
