package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** A platform of which no settings but a caption are known, such as Threads and Mastodon. */
public final class OtherSettings extends SettingSet<OtherSettings> {

  private OtherSettings(String platform, Map<String, Object> values) {
    super(platform, values);
  }

  /**
   * Returns settings with nothing set.
   *
   * @param platform the platform as the service names it, such as {@code threads}
   * @return the settings
   * @throws IllegalArgumentException if the name is blank
   */
  public static OtherSettings of(String platform) {
    return new OtherSettings(text("platform", platform), Map.of());
  }

  @Override
  OtherSettings of(Map<String, Object> more) {
    return new OtherSettings(platform(), more);
  }
}
