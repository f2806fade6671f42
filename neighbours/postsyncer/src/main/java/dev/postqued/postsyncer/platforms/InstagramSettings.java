package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a post on Instagram. */
public final class InstagramSettings extends SettingSet<InstagramSettings> {

  private InstagramSettings(Map<String, Object> values) {
    super("instagram", values);
  }

  /** Returns settings with nothing set. */
  public static InstagramSettings of() {
    return new InstagramSettings(Map.of());
  }

  /**
   * Decides what kind of post it is.
   *
   * @param value one of the constants, or another value that the service has
   * @return settings with that value
   */
  public InstagramSettings postType(PostType value) {
    return with("post_type", value.value());
  }

  @Override
  InstagramSettings of(Map<String, Object> more) {
    return new InstagramSettings(more);
  }
}
