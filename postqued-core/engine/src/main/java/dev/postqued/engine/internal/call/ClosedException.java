package dev.postqued.engine.internal.call;

/** The client was closed, so that nothing is sent any more. */
public final class ClosedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Says that it was closed. */
  public ClosedException() {
    super("the client is closed");
  }

  /** Keeps what noticed it. */
  public ClosedException(Throwable cause) {
    super("the client is closed", cause);
  }
}
