package dev.postqued.platforms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may reply to a post on X. The set is open: X may add values.
 *
 * @param value the value on the wire
 */
public record TwitterReplySettings(String value) {

  /** Everyone. */
  public static final TwitterReplySettings EVERYONE = new TwitterReplySettings("everyone");

  /** Accounts that the post mentions. */
  public static final TwitterReplySettings MENTIONED_USERS =
      new TwitterReplySettings("mentionedUsers");

  /** Accounts that the author follows. */
  public static final TwitterReplySettings FOLLOWING = new TwitterReplySettings("following");

  static final Set<String> KNOWN =
      Stream.of(EVERYONE, MENTIONED_USERS, FOLLOWING)
          .map(TwitterReplySettings::value)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Checks the value.
   *
   * @param value see {@link #value()}
   * @throws IllegalArgumentException if it is blank
   */
  public TwitterReplySettings {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "replySettings must not be blank; use a value such as everyone");
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
