package dev.postqued.internal.wire;

import dev.postqued.signatures.WebhookRejectedException;
import org.jspecify.annotations.Nullable;

/** Ids and statuses in events, which anyone may send. They are remembered, so their length is bounded. */
public final class EventText {

  /** Far longer than any id. */
  private static final int MAX_LENGTH = 255;

  private EventText() {}

  /**
   * Returns a text or a whole number as text; null if it is blank or something else.
   *
   * @throws WebhookRejectedException if it is longer than 255 characters
   */
  public static @Nullable String of(@Nullable Object value) {
    if (!(value instanceof String || value instanceof Integer || value instanceof Long)) {
      return null;
    }
    String text = value.toString();
    if (text.length() > MAX_LENGTH) {
      throw new WebhookRejectedException(
          "an id or a status has " + text.length() + " characters; " + MAX_LENGTH + " are allowed",
          null);
    }
    return text.isBlank() ? null : text;
  }
}
