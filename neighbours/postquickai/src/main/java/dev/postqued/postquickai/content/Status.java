package dev.postqued.postquickai.content;

import java.util.Locale;
import java.util.Set;

/**
 * A status of a post or a video. The set is open; posts and videos share some of it.
 *
 * @param value the value in lower case, such as {@code scheduled}
 */
public record Status(String value) {

  /** A post that nobody sees in public. */
  public static final Status DRAFT = new Status("draft");

  /** A post that waits to be published by somebody; or a video that waits to be generated. */
  public static final Status PENDING = new Status("pending");

  /** A video is being made. */
  public static final Status GENERATING = new Status("generating");

  /** A video is ready. */
  public static final Status COMPLETED = new Status("completed");

  /** It goes out later. */
  public static final Status SCHEDULED = new Status("scheduled");

  /** It is going out. */
  public static final Status PROCESSING = new Status("processing");

  /** It is public, on one platform at least. */
  public static final Status POSTED = new Status("posted");

  /** It is public; a newer word for {@link #POSTED}. */
  public static final Status PUBLISHED = new Status("published");

  /** A video is public on some platforms, and others refused it. */
  public static final Status PARTIAL = new Status("partial");

  /** Making or publishing it has failed. */
  public static final Status FAILED = new Status("failed");

  /** The service did not say. */
  public static final Status UNKNOWN = new Status("unknown");

  private static final Set<Status> PUBLIC = Set.of(POSTED, PUBLISHED, PARTIAL);

  /** Folds the spelling. */
  public Status {
    value = value.strip().toLowerCase(Locale.ROOT);
    value = value.isEmpty() ? "unknown" : value;
  }

  /** Returns whether it is public, on one platform at least. */
  public boolean isPublic() {
    return PUBLIC.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
