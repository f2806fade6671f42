package dev.postqued.publishing;

import java.util.Set;

/**
 * The state of a publication as a whole. The set is open: a value that the service adds is kept as it is.
 *
 * @param value the value on the wire
 */
public record PublicationStatus(String value) {

  /** Accepted, nothing done yet. */
  public static final PublicationStatus PENDING = new PublicationStatus("pending");

  /** At work. */
  public static final PublicationStatus PROCESSING = new PublicationStatus("processing");

  /** Every target is done. */
  public static final PublicationStatus COMPLETED = new PublicationStatus("completed");

  /** Some targets are done and some failed. */
  public static final PublicationStatus PARTIAL_FAILED = new PublicationStatus("partial_failed");

  /** No target is done. */
  public static final PublicationStatus FAILED = new PublicationStatus("failed");

  /** Given up on request. */
  public static final PublicationStatus CANCELED = new PublicationStatus("canceled");

  private static final Set<PublicationStatus> KNOWN =
      Set.of(PENDING, PROCESSING, COMPLETED, PARTIAL_FAILED, FAILED, CANCELED);

  private static final Set<PublicationStatus> TERMINAL =
      Set.of(COMPLETED, PARTIAL_FAILED, FAILED, CANCELED);

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
