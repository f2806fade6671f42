package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a post on X. */
public final class XSettings extends SettingSet<XSettings> {

  /** Everyone may reply: the only value of {@link #replySettings} that is documented. */
  public static final String EVERYONE = "everyone";

  private XSettings(Map<String, Object> values) {
    super("twitter", values);
  }

  /** Returns settings with nothing set. */
  public static XSettings of() {
    return new XSettings(Map.of());
  }

  /**
   * Decides who may reply.
   *
   * @param value {@link #EVERYONE}, or another value of X, sent as it is
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public XSettings replySettings(String value) {
    return with("reply_settings", text("replySettings", value));
  }

  /**
   * Shows it to super followers only.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public XSettings superFollowersOnly(boolean value) {
    return with("for_super_followers_only", value);
  }

  /**
   * Quotes a post of X.
   *
   * @param id the id of the post on X
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public XSettings quote(String id) {
    return with("quote_tweet_id", text("quote", id));
  }

  /**
   * Makes it a reply to a post of X.
   *
   * @param id the id of the post on X
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public XSettings replyTo(String id) {
    return with("reply", Map.of("in_reply_to_tweet_id", text("replyTo", id)));
  }

  /**
   * Posts it into a community.
   *
   * @param id the id of the community on X
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public XSettings community(String id) {
    return with("community_id", text("community", id));
  }

  /**
   * Shows a post of a community to followers, too.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public XSettings shareWithFollowers(boolean value) {
    return with("share_with_followers", value);
  }

  @Override
  XSettings of(Map<String, Object> more) {
    return new XSettings(more);
  }
}
