package dev.postqued.postsyncer.posts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post as the service has it.
 *
 * @param id its id
 * @param status its status
 * @param scheduledAt when it goes out, as the service writes it: in the time zone of the workspace and in
 *     several forms; null if it does not say
 * @param platforms its state on each platform
 * @param draftsLeft how many drafts of it may be left in the service because their responses were lost; look
 *     for them in the dashboard. Only what publishing returns says it; otherwise 0
 * @param details further values, by name
 */
public record PublishedPost(
    long id,
    PostStatus status,
    @Nullable String scheduledAt,
    List<OnPlatform> platforms,
    int draftsLeft,
    Map<String, Object> details) {

  /** Copies the list and the details. */
  public PublishedPost {
    platforms = List.copyOf(platforms);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Returns whether it changes no more: it has a final status, or each of its platforms has one. */
  public boolean hasEnded() {
    return status.isFinal()
        || (!platforms.isEmpty() && platforms.stream().allMatch(on -> on.status().isFinal()));
  }

  /**
   * Returns this post with another number of drafts left behind.
   *
   * @param drafts how many
   * @return the post with that number
   */
  public PublishedPost withDraftsLeft(int drafts) {
    return new PublishedPost(id, status, scheduledAt, platforms, drafts, details);
  }

  /**
   * A post on one platform.
   *
   * @param platform the platform, such as {@code twitter}
   * @param status its status there
   * @param address its address there, once it has one
   * @param details further values, by name
   */
  public record OnPlatform(
      String platform, PostStatus status, Optional<String> address, Map<String, Object> details) {

    /** Copies the details. */
    public OnPlatform {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
  }
}
