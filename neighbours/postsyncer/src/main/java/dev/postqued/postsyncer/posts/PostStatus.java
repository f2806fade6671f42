package dev.postqued.postsyncer.posts;

import java.util.Locale;
import java.util.Set;

/**
 * A status of a post or of one of its platforms. The set is open, and the service writes it in any case.
 *
 * @param value the value in lower case with underscores, such as {@code in_queue}
 */
public record PostStatus(String value) {

  /** Nobody sees it in public. */
  public static final PostStatus DRAFT = new PostStatus("draft");

  /** It goes out later. */
  public static final PostStatus SCHEDULED = new PostStatus("scheduled");

  /** It is going out. */
  public static final PostStatus IN_QUEUE = new PostStatus("in_queue");

  /** It is public. */
  public static final PostStatus PUBLISHED = new PostStatus("published");

  /** Some platforms have it and others refused it. */
  public static final PostStatus PARTIALLY_PUBLISHED = new PostStatus("partially_published");

  /** No platform has it. */
  public static final PostStatus FAILED = new PostStatus("failed");

  /** The service did not say. */
  public static final PostStatus UNKNOWN = new PostStatus("unknown");

  private static final Set<PostStatus> ENDED = Set.of(PUBLISHED, PARTIALLY_PUBLISHED, FAILED);

  /** Folds the spelling. */
  public PostStatus {
    value = value.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    value = value.isEmpty() ? "unknown" : value;
  }

  /** Returns whether it changes no more. */
  public boolean isFinal() {
    return ENDED.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
