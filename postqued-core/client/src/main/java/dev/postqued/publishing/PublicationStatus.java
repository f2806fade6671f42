package dev.postqued.publishing;

import java.util.Locale;
import java.util.Set;

/**
 * The state of a publication as a whole. The set is open: values that the service adds are kept as
 * they are.
 *
 * @param value the value on the wire, in lower case and with one spelling of {@code canceled}
 */
public record PublicationStatus(String value) {

  /** Accepted, but not started. */
  public static final PublicationStatus PENDING = new PublicationStatus("pending");

  /** In progress. */
  public static final PublicationStatus PROCESSING = new PublicationStatus("processing");

  /** Every target is done. */
  public static final PublicationStatus COMPLETED = new PublicationStatus("completed");

  /** Some targets are done and some failed. */
  public static final PublicationStatus PARTIALLY_FAILED = new PublicationStatus("partial_failed");

  /** No target is done. */
  public static final PublicationStatus FAILED = new PublicationStatus("failed");

  /** Canceled on request. */
  public static final PublicationStatus CANCELED = new PublicationStatus("canceled");

  private static final Set<PublicationStatus> KNOWN =
      Set.of(PENDING, PROCESSING, COMPLETED, PARTIALLY_FAILED, FAILED, CANCELED);

  private static final Set<PublicationStatus> TERMINAL =
      Set.of(COMPLETED, PARTIALLY_FAILED, FAILED, CANCELED);

  /** Returns whether this library knows the value; false for one that the service added later. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns whether the state can no longer change; false for an unknown value. */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  /** Services write the same word in several ways: in capitals, or with two l. */
  public PublicationStatus {
    value = value.toLowerCase(Locale.ROOT).replace("cancelled", "canceled");
  }

  @Override
  public String toString() {
    return value;
  }
}
