package dev.postqued.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Medium;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One logical publish: media, targets and the {@link IdempotencyKey} under which they are published
 * once. Publishing the same {@code Post} again, for example after an error, publishes nothing
 * twice. Immutable.
 */
public final class Post {

  private final List<Medium> media;
  private final List<Target> targets;
  private final IdempotencyKey idempotencyKey;

  private Post(Builder builder) {
    this.media = List.copyOf(builder.media);
    this.targets = List.copyOf(builder.targets);
    this.idempotencyKey =
        builder.idempotencyKey == null ? IdempotencyKey.random() : builder.idempotencyKey;
  }

  /**
   * Creates a post of one medium for one target, with a random key.
   *
   * @param medium a file, which is uploaded when the post is published, or content that was
   *     uploaded
   * @param target the target
   * @return the post
   */
  public static Post of(Medium medium, Target target) {
    return builder().media(medium).target(target).build();
  }

  /**
   * Creates a post of text alone for one target, with a random key. It needs version 2 of the API, and a
   * platform that takes such posts.
   *
   * @param target the target, whose caption is the text
   * @return the post
   */
  public static Post text(Target target) {
    return builder().target(target).build();
  }

  /** Starts a post of several media or for several targets. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the media in the order in which they are shown; empty for a post of text alone. */
  public List<Medium> media() {
    return media;
  }

  /** Returns the targets, at least one. */
  public List<Target> targets() {
    return targets;
  }

  /** Returns the key that every attempt to publish this post has. */
  public IdempotencyKey idempotencyKey() {
    return idempotencyKey;
  }

  /**
   * Starts another post with the media and targets of this one. It gets a key of its own, since a key
   * belongs to one post.
   */
  public Builder toBuilder() {
    Builder builder = builder().media(media);
    targets.forEach(builder::target);
    return builder;
  }

  /** Builds a {@link Post}. Not safe for use by several threads. */
  public static final class Builder {

    private final List<Medium> media = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private @Nullable IdempotencyKey idempotencyKey;

    private Builder() {}

    /**
     * Adds media.
     *
     * @param more files or uploaded content, in the order in which they are to be shown
     * @return this builder
     */
    public Builder media(Medium... more) {
      return media(List.of(more));
    }

    /**
     * Adds media.
     *
     * @param more files or uploaded content, in the order in which they are to be shown
     * @return this builder
     */
    public Builder media(List<? extends Medium> more) {
      media.addAll(List.copyOf(more));
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
     * @param key your own key, such as {@code IdempotencyKey.of("campaign-42")}, which identifies
     *     the post even after a crash
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
     * @throws IllegalArgumentException if there is no target
     */
    public Post build() {
      if (targets.isEmpty()) {
        throw new IllegalArgumentException(
            "targets must not be empty; a post needs at least one target");
      }
      return new Post(this);
    }
  }
}
