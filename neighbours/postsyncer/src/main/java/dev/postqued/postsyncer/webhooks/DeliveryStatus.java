package dev.postqued.postsyncer.webhooks;

import java.util.Locale;

/**
 * The status of a delivery. The set is open.
 *
 * @param value its name on the wire, such as {@code gave_up}
 */
public record DeliveryStatus(String value) {

  /** It is sent, or sent again, later. */
  public static final DeliveryStatus PENDING = new DeliveryStatus("pending");

  /** It arrived. */
  public static final DeliveryStatus SENT = new DeliveryStatus("sent");

  /** It failed, and is not sent again. */
  public static final DeliveryStatus FAILED = new DeliveryStatus("failed");

  /** It failed too often, and is not sent again. */
  public static final DeliveryStatus GAVE_UP = new DeliveryStatus("gave_up");

  /** Folds the spelling. */
  public DeliveryStatus {
    value = value.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
