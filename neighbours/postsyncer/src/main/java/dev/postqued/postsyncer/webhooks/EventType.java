package dev.postqued.postsyncer.webhooks;

import java.util.Locale;

/**
 * The type of an event. The set is open. What a type means is read from its name, as no source says it
 * (PostSyncer docs, webhooks/overview).
 *
 * @param value its name on the wire, such as {@code post.published}
 */
public record EventType(String value) {

  /** A post is public on each of its platforms. */
  public static final EventType POST_PUBLISHED = new EventType("post.published");

  /** A post is public on some of its platforms. */
  public static final EventType POST_PARTIALLY_PUBLISHED =
      new EventType("post.partially_published");

  /** A post is public on none of its platforms. */
  public static final EventType POST_FAILED = new EventType("post.failed");

  /** A post is public on one account. */
  public static final EventType POST_ACCOUNT_PUBLISHED = new EventType("post.account_published");

  /** A post was refused for one account. */
  public static final EventType POST_ACCOUNT_FAILED = new EventType("post.account_failed");

  /** A post got a date. */
  public static final EventType POST_SCHEDULED = new EventType("post.scheduled");

  /** A post was deleted. */
  public static final EventType POST_DELETED = new EventType("post.deleted");

  /** A post cannot go out without media. */
  public static final EventType POST_NEEDS_MEDIA = new EventType("post.needs_media");

  /** Somebody is asked to approve a post. */
  public static final EventType APPROVAL_REQUESTED = new EventType("approval.requested");

  /** A post was approved. */
  public static final EventType APPROVAL_APPROVED = new EventType("approval.approved");

  /** A post was not approved. */
  public static final EventType APPROVAL_REJECTED = new EventType("approval.rejected");

  /** An account must be connected again. */
  public static final EventType ACCOUNT_NEEDS_RECONNECT = new EventType("account.needs_reconnect");

  /** An account must soon be connected again. */
  public static final EventType ACCOUNT_EXPIRES_SOON = new EventType("account.expires_soon");

  /** An account is paused. */
  public static final EventType ACCOUNT_PAUSED = new EventType("account.paused");

  /** An account was connected. */
  public static final EventType ACCOUNT_CONNECTED = new EventType("account.connected");

  /** An account was disconnected, and taken off its posts. */
  public static final EventType ACCOUNT_DISCONNECTED = new EventType("account.disconnected");

  /** An account can be put back on its posts. Named on another page of the docs than the others. */
  public static final EventType ACCOUNT_POSTS_TO_PUT_BACK =
      new EventType("account.posts_to_put_back");

  /** Somebody commented on a post. */
  public static final EventType COMMENT_RECEIVED = new EventType("comment.received");

  /** Somebody commented on a shared calendar or post. */
  public static final EventType SHARE_COMMENT_RECEIVED = new EventType("share.comment_received");

  /** Somebody wrote a review. */
  public static final EventType REVIEW_RECEIVED = new EventType("review.received");

  /** Media were generated. */
  public static final EventType MEDIA_GENERATED = new EventType("media.generated");

  /** Media could not be generated. */
  public static final EventType MEDIA_GENERATION_FAILED = new EventType("media.generation_failed");

  /** Somebody joined the team. */
  public static final EventType TEAM_MEMBER_JOINED = new EventType("team.member_joined");

  /** A test, as {@link Webhooks#test} sends it. */
  public static final EventType WEBHOOK_TEST = new EventType("webhook.test");

  /**
   * Folds the spelling.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public EventType {
    if (value.isBlank()) {
      throw new IllegalArgumentException("value must not be blank");
    }
    value = value.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether it is about a post. */
  public boolean isAboutPost() {
    return value.startsWith("post.");
  }

  @Override
  public String toString() {
    return value;
  }
}
