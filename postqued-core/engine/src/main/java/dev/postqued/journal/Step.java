package dev.postqued.journal;

/** How far a post is. */
public enum Step {
  /** Its media are on their way; nothing of the post itself was sent. */
  UPLOADING(true),
  /** Its media are there; nothing of the post itself was sent, or nothing that could have arrived. */
  READY(true),
  /** It was sent, and whether it arrived is not known yet. */
  SENT(true),
  /** The service took it. */
  ACCEPTED(false),
  /** The service refused it for good. Nothing was published. */
  REFUSED(false),
  /** Its user gave it up. */
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
