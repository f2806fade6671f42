package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a video on YouTube. */
public final class YouTubeSettings extends SettingSet<YouTubeSettings> {

  /** A video: the only value of {@link #videoType} that is documented. */
  public static final String VIDEO = "video";

  /** Everyone sees it: the only value of {@link #privacy} that is documented. */
  public static final String PUBLIC = "public";

  private YouTubeSettings(Map<String, Object> values) {
    super("youtube", values);
  }

  /** Returns settings with nothing set. */
  public static YouTubeSettings of() {
    return new YouTubeSettings(Map.of());
  }

  /**
   * Decides what kind of video it is.
   *
   * @param value {@link #VIDEO}, or another type, sent as it is
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public YouTubeSettings videoType(String value) {
    return with("video_type", text("videoType", value));
  }

  /**
   * Sets the title.
   *
   * @param title the title; YouTube takes up to 100 characters, without angle brackets
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public YouTubeSettings title(String title) {
    return with("title", text("title", title));
  }

  /**
   * Decides who sees it.
   *
   * @param value {@link #PUBLIC}, or another status of YouTube, sent as it is
   * @return settings with that value
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public YouTubeSettings privacy(String value) {
    return with("privacyStatus", text("privacy", value));
  }

  /**
   * Tells subscribers of it.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public YouTubeSettings notifySubscribers(boolean value) {
    return with("notifySubscribers", value);
  }

  @Override
  YouTubeSettings of(Map<String, Object> more) {
    return new YouTubeSettings(more);
  }
}
