package dev.postqued.publishing;

import java.util.Locale;
import java.util.Set;

/**
 * The state of one target. The set is open: values that the service adds are kept as they are.
 *
 * @param value the value on the wire, in lower case and with one spelling of {@code canceled}
 */
public record TargetStatus(String value) {

  /** In the queue of the service. */
  public static final TargetStatus QUEUED = new TargetStatus("queued");

  /** Scheduled for later. */
  public static final TargetStatus SCHEDULED = new TargetStatus("scheduled");

  /** In progress. */
  public static final TargetStatus PROCESSING = new TargetStatus("processing");

  /** Handed to the platform; the end of a draft. */
  public static final TargetStatus SENT = new TargetStatus("sent");

  /** Public on the platform. */
  public static final TargetStatus PUBLISHED = new TargetStatus("published");

  /** Failed; it is not retried. */
  public static final TargetStatus FAILED = new TargetStatus("failed");

  /** Canceled on request. */
  public static final TargetStatus CANCELED = new TargetStatus("canceled");

  private static final Set<TargetStatus> KNOWN =
      Set.of(QUEUED, SCHEDULED, PROCESSING, SENT, PUBLISHED, FAILED, CANCELED);

  private static final Set<TargetStatus> TERMINAL = Set.of(SENT, PUBLISHED, FAILED, CANCELED);

  /** Returns whether this library knows the value; false for one that the service added later. */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /** Returns whether the state can no longer change; false for an unknown value. */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  /** Services write the same word in several ways: in capitals, or with two l. */
  public TargetStatus {
    value = value.toLowerCase(Locale.ROOT).replace("cancelled", "canceled");
  }

  @Override
  public String toString() {
    return value;
  }
}
