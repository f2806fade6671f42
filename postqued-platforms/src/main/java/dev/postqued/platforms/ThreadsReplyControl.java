package dev.postqued.platforms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may reply to a post on Threads. The set is open: Threads may add values.
 *
 * @param value the value on the wire
 */
public record ThreadsReplyControl(String value) {

  /** Everyone. */
  public static final ThreadsReplyControl EVERYONE = new ThreadsReplyControl("everyone");

  /** Accounts that the author follows. */
  public static final ThreadsReplyControl ACCOUNTS_YOU_FOLLOW =
      new ThreadsReplyControl("accounts_you_follow");

  /** Accounts that the post mentions. */
  public static final ThreadsReplyControl MENTIONED_ONLY =
      new ThreadsReplyControl("mentioned_only");

  static final Set<String> KNOWN =
      Stream.of(EVERYONE, ACCOUNTS_YOU_FOLLOW, MENTIONED_ONLY)
          .map(ThreadsReplyControl::value)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Checks the value.
   *
   * @param value see {@link #value()}
   * @throws IllegalArgumentException if it is blank
   */
  public ThreadsReplyControl {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "replyControl must not be blank; use a value such as everyone");
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
