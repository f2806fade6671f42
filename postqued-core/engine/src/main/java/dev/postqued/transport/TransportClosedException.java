package dev.postqued.transport;

/** The transport is closed; the request was not sent. */
public final class TransportClosedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public TransportClosedException() {
    super("the transport is closed");
  }
}
