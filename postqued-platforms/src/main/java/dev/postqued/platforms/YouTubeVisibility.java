package dev.postqued.platforms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may see a video on YouTube. The set is open: YouTube may add values.
 *
 * @param value the value on the wire
 */
public record YouTubeVisibility(String value) {

  /** Everyone. */
  public static final YouTubeVisibility PUBLIC = new YouTubeVisibility("public");

  /** Whoever has its address. */
  public static final YouTubeVisibility UNLISTED = new YouTubeVisibility("unlisted");

  /** Nobody but the account, and whom it invites. */
  public static final YouTubeVisibility PRIVATE = new YouTubeVisibility("private");

  static final Set<String> KNOWN =
      Stream.of(PUBLIC, UNLISTED, PRIVATE)
          .map(YouTubeVisibility::value)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Checks the value.
   *
   * @param value see {@link #value()}
   * @throws IllegalArgumentException if it is blank
   */
  public YouTubeVisibility {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "visibility must not be blank; use a value such as private");
    }
  }

  /**
   * Returns whether the value is documented.
   *
   * @return false for one that was added later
   */
  public boolean isKnown() {
    return KNOWN.contains(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
