package dev.postqued.transport;

import org.jspecify.annotations.Nullable;

/** No response came. The message is short and shows neither credentials nor queries. */
public final class TransportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  /** What is known of the request. */
  public enum Outcome {
    /** It did not leave: no connection came about. */
    NOT_SENT,
    /** The server may have received it, in part or as a whole. */
    MAYBE_SENT
  }

  /** States what is known; in doubt that is {@link Outcome#MAYBE_SENT}. */
  public TransportException(Outcome outcome, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = outcome;
  }

  /** Returns what is known of the request. */
  public Outcome outcome() {
    return outcome;
  }
}
