package dev.postqued.platforms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may see a post on Mastodon. The set is open: Mastodon may add values.
 *
 * @param value the value on the wire
 */
public record MastodonVisibility(String value) {

  /** Everyone. */
  public static final MastodonVisibility PUBLIC = new MastodonVisibility("public");

  /** Everyone, but it is in no public timeline. */
  public static final MastodonVisibility UNLISTED = new MastodonVisibility("unlisted");

  /** Followers. */
  public static final MastodonVisibility PRIVATE = new MastodonVisibility("private");

  /** Accounts that the post mentions. */
  public static final MastodonVisibility DIRECT = new MastodonVisibility("direct");

  static final Set<String> KNOWN =
      Stream.of(PUBLIC, UNLISTED, PRIVATE, DIRECT)
          .map(MastodonVisibility::value)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Checks the value.
   *
   * @param value see {@link #value()}
   * @throws IllegalArgumentException if it is blank
   */
  public MastodonVisibility {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "visibility must not be blank; use a value such as public");
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
