package dev.postqued.postsyncer.platforms;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of a post on Bluesky. */
public final class BlueskySettings extends SettingSet<BlueskySettings> {

  private BlueskySettings(Map<String, Object> values) {
    super("bluesky", values);
  }

  /** Returns settings with nothing set. */
  public static BlueskySettings of() {
    return new BlueskySettings(Map.of());
  }

  /**
   * Shows a card of a page below the text.
   *
   * @param address the address of the page, with http or https
   * @param title its title
   * @param description what it is about
   * @return settings with that card
   * @throws IllegalArgumentException if it is another address, or a text is blank or cannot be sent: Bluesky demands
   *     all three
   */
  public BlueskySettings websiteCard(URI address, String title, String description) {
    String scheme = address.getScheme();
    if (address.getHost() == null
        || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      throw new IllegalArgumentException(
          "address must begin with http:// or https://, was " + address);
    }
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("uri", address.toString());
    card.put("title", text("title", title));
    card.put("description", text("description", description));
    return with("website_card", Collections.unmodifiableMap(card));
  }

  @Override
  BlueskySettings of(Map<String, Object> more) {
    return new BlueskySettings(more);
  }
}
