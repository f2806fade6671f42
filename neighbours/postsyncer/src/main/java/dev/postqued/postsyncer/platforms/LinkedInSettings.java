package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a post on LinkedIn. */
public final class LinkedInSettings extends SettingSet<LinkedInSettings> {

  private LinkedInSettings(Map<String, Object> values) {
    super("linkedin", values);
  }

  /** Returns settings with nothing set. */
  public static LinkedInSettings of() {
    return new LinkedInSettings(Map.of());
  }

  /**
   * Decides who sees it.
   *
   * @param value one of the constants, or another value that the service has
   * @return settings with that value
   */
  public LinkedInSettings visibility(Visibility value) {
    return with("visibility", value.value());
  }

  @Override
  LinkedInSettings of(Map<String, Object> more) {
    return new LinkedInSettings(more);
  }
}
