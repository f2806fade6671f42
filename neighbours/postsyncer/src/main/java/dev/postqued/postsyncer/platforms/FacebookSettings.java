package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a post on Facebook. */
public final class FacebookSettings extends SettingSet<FacebookSettings> {

  private FacebookSettings(Map<String, Object> values) {
    super("facebook", values);
  }

  /** Returns settings with nothing set. */
  public static FacebookSettings of() {
    return new FacebookSettings(Map.of());
  }

  /**
   * Decides what kind of post it is.
   *
   * @param value one of the constants, or another value that the service has
   * @return settings with that value
   */
  public FacebookSettings postType(PostType value) {
    return with("post_type", value.value());
  }

  @Override
  FacebookSettings of(Map<String, Object> more) {
    return new FacebookSettings(more);
  }
}
