package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a post on TikTok. */
public final class TikTokSettings extends SettingSet<TikTokSettings> {

  /** Everyone sees it: the only value of {@link #privacy} that is documented. */
  public static final String PUBLIC_TO_EVERYONE = "PUBLIC_TO_EVERYONE";

  /** It is published: the only value of {@link #postMode} that is documented. */
  public static final String DIRECT_POST = "DIRECT_POST";

  private TikTokSettings(Map<String, Object> values) {
    super("tiktok", values);
  }

  /** Returns settings with nothing set. */
  public static TikTokSettings of() {
    return new TikTokSettings(Map.of());
  }

  /**
   * Decides who sees it.
   *
   * @param value {@link #PUBLIC_TO_EVERYONE}, or another level of TikTok, sent as it is
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public TikTokSettings privacy(String value) {
    return with("privacy_level", text("privacy", value));
  }

  /**
   * Forbids comments.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public TikTokSettings disableComment(boolean value) {
    return with("disable_comment", value);
  }

  /**
   * Forbids duets.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public TikTokSettings disableDuet(boolean value) {
    return with("disable_duet", value);
  }

  /**
   * Forbids stitches.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public TikTokSettings disableStitch(boolean value) {
    return with("disable_stitch", value);
  }

  /**
   * Decides how it is posted.
   *
   * @param value {@link #DIRECT_POST}, or another mode, sent as it is
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public TikTokSettings postMode(String value) {
    return with("post_mode", text("postMode", value));
  }

  @Override
  TikTokSettings of(Map<String, Object> more) {
    return new TikTokSettings(more);
  }
}
