package dev.postqued.postquickai.publishing;

import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post or a video that was handed over for publishing, as the service has it.
 *
 * @param kind whether it is a post or a video
 * @param id its id
 * @param status its status; {@link Status#PROCESSING} if the service took it and does not show yet that it is at work
 * @param reached the platforms that have it
 * @param failures what went wrong, one for each platform as far as the service says it
 * @param scheduledFor when it goes out, if that is set
 * @param platformIds its ids on the platforms, by the names of the service, such as {@code twitter_x}
 * @param draftsLeft how many drafts of it may be left in the service because their responses were lost. Only what
 *     publishing returns says it; otherwise 0
 */
public record Published(
    Kind kind,
    String id,
    Status status,
    List<Platform> reached,
    List<PlatformFailure> failures,
    Optional<Instant> scheduledFor,
    Map<String, String> platformIds,
    int draftsLeft) {

  /** Copies the lists and the map. */
  public Published {
    reached = List.copyOf(reached);
    failures = List.copyOf(failures);
    platformIds = Collections.unmodifiableMap(new LinkedHashMap<>(platformIds));
  }

  /**
   * Returns something of which only the id is known.
   *
   * @param kind whether it is a post or a video
   * @param id its id
   * @return it, with the status {@link Status#UNKNOWN}
   */
  public static Published unclear(Kind kind, String id) {
    return new Published(
        kind, id, Status.UNKNOWN, List.of(), List.of(), Optional.empty(), Map.of(), 0);
  }

  /** Returns whether it changes no more: it is public, on some platforms at least, or has failed. */
  public boolean hasEnded() {
    return status.isPublic() || status.equals(Status.FAILED);
  }

  /**
   * Returns it with another status.
   *
   * @param other the status
   * @return a copy with that status
   */
  public Published withStatus(Status other) {
    return new Published(kind, id, other, reached, failures, scheduledFor, platformIds, draftsLeft);
  }

  /**
   * Returns it with another number of drafts left behind.
   *
   * @param drafts how many
   * @return a copy with that number
   */
  public Published withDraftsLeft(int drafts) {
    return new Published(kind, id, status, reached, failures, scheduledFor, platformIds, drafts);
  }

  /**
   * Why a platform does not have it.
   *
   * @param platform the platform, if the service says which
   * @param words the words of the service
   */
  public record PlatformFailure(Optional<Platform> platform, String words) {}
}
