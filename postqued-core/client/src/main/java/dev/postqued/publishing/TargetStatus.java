package dev.postqued.publishing;

import java.util.Set;

/**
 * The state of one target. The set is open: a value that the service adds is kept as it is.
 *
 * @param value the value on the wire
 */
public record TargetStatus(String value) {

  /** Waits for its turn. */
  public static final TargetStatus QUEUED = new TargetStatus("queued");

  /** Waits for its time. */
  public static final TargetStatus SCHEDULED = new TargetStatus("scheduled");

  /** At work. */
  public static final TargetStatus PROCESSING = new TargetStatus("processing");

  /** Handed to the platform; the end of a draft. */
  public static final TargetStatus SENT = new TargetStatus("sent");

  /** Public on the platform. */
  public static final TargetStatus PUBLISHED = new TargetStatus("published");

  /** Not done and not to be done. */
  public static final TargetStatus FAILED = new TargetStatus("failed");

  /** Given up on request. */
  public static final TargetStatus CANCELED = new TargetStatus("canceled");

  private static final Set<TargetStatus> KNOWN =
      Set.of(QUEUED, SCHEDULED, PROCESSING, SENT, PUBLISHED, FAILED, CANCELED);

  private static final Set<TargetStatus> TERMINAL = Set.of(SENT, PUBLISHED, FAILED, CANCELED);

  /**
   * Tells whether this library knows the value.
   *
   * @return false for a value that the service has added since
   */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  /**
   * Tells whether the state is final.
   *
   * @return true if it cannot change any more; false for an unknown value
   */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
