package dev.postqued.engine.internal.call;

/** The client is closed, and nothing more is sent. */
public final class ClosedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Says that it was closed. */
  public ClosedException() {
    super("the client is closed");
  }

  /** Keeps the cause. */
  public ClosedException(Throwable cause) {
    super("the client is closed", cause);
  }
}
