package dev.postqued.tiktok;

import java.util.Set;

/**
 * Who may see a post. The set is open: which levels an account may use is up to TikTok.
 *
 * @param value the value on the wire
 */
public record PrivacyLevel(String value) {

  /** Everyone. */
  public static final PrivacyLevel PUBLIC_TO_EVERYONE = new PrivacyLevel("PUBLIC_TO_EVERYONE");

  /** People who follow the account and are followed by it. */
  public static final PrivacyLevel MUTUAL_FOLLOW_FRIENDS =
      new PrivacyLevel("MUTUAL_FOLLOW_FRIENDS");

  /** People who follow the account. */
  public static final PrivacyLevel FOLLOWER_OF_CREATOR = new PrivacyLevel("FOLLOWER_OF_CREATOR");

  /** Nobody but the account. */
  public static final PrivacyLevel SELF_ONLY = new PrivacyLevel("SELF_ONLY");

  private static final Set<PrivacyLevel> KNOWN =
      Set.of(PUBLIC_TO_EVERYONE, MUTUAL_FOLLOW_FRIENDS, FOLLOWER_OF_CREATOR, SELF_ONLY);

  /**
   * Checks the value.
   *
   * @param value see {@link #value()}
   * @throws IllegalArgumentException if it is blank
   */
  public PrivacyLevel {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "privacyLevel must not be blank; use a level of TikTok such as SELF_ONLY");
    }
  }

  /**
   * Returns whether the level is documented.
   *
   * @return false for a level that TikTok or the service added later
   */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
