package dev.postqued.journal;

/** The step that a post has reached. */
public enum Step {
  /** Its media are being uploaded; the post itself was not sent. */
  UPLOADING(true),
  /** Its media are uploaded; the post itself was not sent, or cannot have arrived. */
  READY(true),
  /** It was sent; whether it arrived is not yet known. */
  SENT(true),
  /** The service accepted it. */
  ACCEPTED(false),
  /** The service refused it for good. Nothing was published. */
  REFUSED(false),
  /** The user abandoned it. */
  ABANDONED(false);

  private final boolean open;

  Step(boolean open) {
    this.open = open;
  }

  /** Returns whether there is still something to do. */
  public boolean isOpen() {
    return open;
  }
}
