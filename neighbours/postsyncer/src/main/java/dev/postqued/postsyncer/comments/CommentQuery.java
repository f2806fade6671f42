package dev.postqued.postsyncer.comments;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which comments of a post to list; by default all that come from platforms, with their replies. Immutable. */
public final class CommentQuery {

  private final long post;
  private final boolean internal;
  private final @Nullable String platform;
  private final @Nullable Boolean resolved;
  private final @Nullable Boolean approved;
  private final boolean replies;

  private CommentQuery(
      long post,
      boolean internal,
      @Nullable String platform,
      @Nullable Boolean resolved,
      @Nullable Boolean approved,
      boolean replies) {
    this.post = post;
    this.internal = internal;
    this.platform = platform;
    this.resolved = resolved;
    this.approved = approved;
    this.replies = replies;
  }

  /**
   * Starts with all comments of a post.
   *
   * @param post its id
   * @return the query
   * @throws IllegalArgumentException if the id is not positive
   */
  public static CommentQuery of(long post) {
    if (post <= 0) {
      throw new IllegalArgumentException("post must be positive, was " + post);
    }
    return new CommentQuery(post, false, null, null, null, true);
  }

  /** Asks for the comments of the team in place of those from platforms. */
  public CommentQuery internal() {
    return new CommentQuery(post, true, platform, resolved, approved, replies);
  }

  /**
   * Asks for the comments of one platform.
   *
   * @param name the platform, such as {@code twitter} for X
   * @return a query for that
   * @throws IllegalArgumentException if it is blank
   */
  public CommentQuery platform(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("platform must not be blank");
    }
    return new CommentQuery(post, internal, name, resolved, approved, replies);
  }

  /**
   * Asks for the comments that the team has dealt with, or for the others.
   *
   * @param which whether it has
   * @return a query for that
   */
  public CommentQuery resolved(boolean which) {
    return new CommentQuery(post, internal, platform, which, approved, replies);
  }

  /**
   * Asks for the comments that are approved, or for the others.
   *
   * @param which whether they are
   * @return a query for that
   */
  public CommentQuery approved(boolean which) {
    return new CommentQuery(post, internal, platform, resolved, which, replies);
  }

  /** Leaves the replies out. */
  public CommentQuery withoutReplies() {
    return new CommentQuery(post, internal, platform, resolved, approved, false);
  }

  /** Returns the id of the post. */
  public long post() {
    return post;
  }

  /** Returns whether the comments of the team are meant. */
  public boolean isInternal() {
    return internal;
  }

  /** Returns the platform, if one is meant. */
  public Optional<String> platform() {
    return Optional.ofNullable(platform);
  }

  /** Returns whether they are resolved, if that matters. */
  public Optional<Boolean> resolved() {
    return Optional.ofNullable(resolved);
  }

  /** Returns whether they are approved, if that matters. */
  public Optional<Boolean> approved() {
    return Optional.ofNullable(approved);
  }

  /** Returns whether replies come with them. */
  public boolean withReplies() {
    return replies;
  }
}
