package dev.postqued.publishing;

import dev.postqued.media.UploadedMedia;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One logical publish: media, targets and the {@link IdempotencyKey} that makes it one. Publishing
 * the same {@code Post} again, after an error say, publishes nothing twice. Immutable.
 */
public final class Post {

  private final List<String> contentIds;
  private final List<Target> targets;
  private final IdempotencyKey idempotencyKey;

  private Post(Builder builder) {
    this.contentIds = List.copyOf(builder.contentIds);
    this.targets = List.copyOf(builder.targets);
    this.idempotencyKey =
        builder.idempotencyKey == null ? IdempotencyKey.random() : builder.idempotencyKey;
  }

  /**
   * Makes a post of one medium for one target, with a random key.
   *
   * @param media the uploaded medium
   * @param target the target
   * @return the post
   */
  public static Post of(UploadedMedia media, Target target) {
    return builder().media(media).target(target).build();
  }

  /**
   * Starts a post of several media or for several targets.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the content ids in the order in which they are shown, at least one. */
  public List<String> contentIds() {
    return contentIds;
  }

  /** Returns the targets, at least one. */
  public List<Target> targets() {
    return targets;
  }

  /** Returns the key that all attempts to publish this post carry. */
  public IdempotencyKey idempotencyKey() {
    return idempotencyKey;
  }

  /** Builds a {@link Post}; not for use by several threads at once. */
  public static final class Builder {

    private final List<String> contentIds = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private @Nullable IdempotencyKey idempotencyKey;

    private Builder() {}

    /**
     * Adds media.
     *
     * @param media uploaded media, in the order in which they are to be shown
     * @return this builder
     */
    public Builder media(UploadedMedia... media) {
      for (UploadedMedia medium : media) {
        contentId(medium.contentId());
      }
      return this;
    }

    /**
     * Adds a medium that was uploaded before.
     *
     * @param contentId the content id that its upload returned
     * @return this builder
     * @throws IllegalArgumentException if the id is blank
     */
    public Builder contentId(String contentId) {
      if (contentId.isBlank()) {
        throw new IllegalArgumentException(
            "contentId: is blank; take it from the medium that an upload returned");
      }
      contentIds.add(contentId);
      return this;
    }

    /**
     * Adds a target.
     *
     * @param target the target
     * @return this builder
     */
    public Builder target(Target target) {
      targets.add(target);
      return this;
    }

    /**
     * Sets the key; without it the post gets a random one.
     *
     * @param key a key of your own, such as {@code IdempotencyKey.of("campaign-42")}
     * @return this builder
     */
    public Builder idempotencyKey(IdempotencyKey key) {
      this.idempotencyKey = key;
      return this;
    }

    /**
     * Builds the post.
     *
     * @return the post
     * @throws IllegalArgumentException if there is no medium or no target
     */
    public Post build() {
      if (contentIds.isEmpty()) {
        throw new IllegalArgumentException(
            "media: there is none; a post needs at least one medium");
      }
      if (targets.isEmpty()) {
        throw new IllegalArgumentException(
            "targets: there is none; a post needs at least one target");
      }
      return new Post(this);
    }
  }
}
