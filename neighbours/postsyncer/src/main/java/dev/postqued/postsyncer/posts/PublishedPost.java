package dev.postqued.postsyncer.posts;

import dev.postqued.postsyncer.workspaces.Label;
import dev.postqued.postsyncer.workspaces.Timestamp;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A post as the service has it.
 *
 * @param id its id
 * @param workspace the id of its workspace; 0 if the service does not say it
 * @param status its status
 * @param texts the texts of its parts, in their order
 * @param labels its labels
 * @param scheduledAt when it goes out; null if the service does not say it
 * @param postedOn when it went out, once for each repetition
 * @param repeatsLeft how often it goes out again; empty if the service does not say it
 * @param platforms its state on each platform
 * @param draftsLeft how many drafts of it may be left in the service because their responses were lost; look
 *     for them in the dashboard. Only what publishing returns says it; otherwise 0
 * @param details further values, by name
 */
public record PublishedPost(
    long id,
    long workspace,
    PostStatus status,
    List<String> texts,
    List<Label> labels,
    @Nullable Timestamp scheduledAt,
    List<Timestamp> postedOn,
    OptionalInt repeatsLeft,
    List<OnPlatform> platforms,
    int draftsLeft,
    Map<String, Object> details) {

  /** Copies the lists and the details. */
  public PublishedPost {
    texts = List.copyOf(texts);
    labels = List.copyOf(labels);
    postedOn = List.copyOf(postedOn);
    platforms = List.copyOf(platforms);
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * Returns a post of which only the id is known.
   *
   * @param id its id
   * @return the post
   */
  public static PublishedPost unclear(long id) {
    return new PublishedPost(
        id,
        0,
        PostStatus.UNKNOWN,
        List.of(),
        List.of(),
        null,
        List.of(),
        OptionalInt.empty(),
        List.of(),
        0,
        Map.of());
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
    return new PublishedPost(
        id,
        workspace,
        status,
        texts,
        labels,
        scheduledAt,
        postedOn,
        repeatsLeft,
        platforms,
        drafts,
        details);
  }

  /**
   * A post on one platform.
   *
   * @param platform the platform, such as {@code twitter}
   * @param account the id of the account; empty if the service does not say it
   * @param status its status there
   * @param address its address there, once it has one
   * @param details further values, by name
   */
  public record OnPlatform(
      String platform,
      OptionalLong account,
      PostStatus status,
      Optional<String> address,
      Map<String, Object> details) {

    /** Copies the details. */
    public OnPlatform {
      details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
  }
}
