package dev.postqued.postsyncer.platforms;

/**
 * What kind of post it is on Instagram or Facebook. The set is open: a value without a constant is sent as it is.
 *
 * @param value the value as the service takes it
 */
public record PostType(String value) {

  /** A reel: one video. */
  public static final PostType REELS = new PostType("REELS");

  /** A story. Documented for Instagram only. */
  public static final PostType STORIES = new PostType("STORIES");

  /** A post of the feed. For Facebook only a client in use shows it. */
  public static final PostType POST = new PostType("POST");

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public PostType {
    SettingSet.text("value", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
