package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a message on Telegram. */
public final class TelegramSettings extends SettingSet<TelegramSettings> {

  private TelegramSettings(Map<String, Object> values) {
    super("telegram", values);
  }

  /** Returns settings with nothing set. */
  public static TelegramSettings of() {
    return new TelegramSettings(Map.of());
  }

  /**
   * Sends it without a sound.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public TelegramSettings disableNotification(boolean value) {
    return with("disable_notification", value);
  }

  /**
   * Forbids forwarding and saving it.
   *
   * @param value whether it does
   * @return settings with that value
   */
  public TelegramSettings protectContent(boolean value) {
    return with("protect_content", value);
  }

  @Override
  TelegramSettings of(Map<String, Object> more) {
    return new TelegramSettings(more);
  }
}
