package dev.postqued.publishing;

/** How a publication stands as a whole, from its status and those of its targets. */
public enum Outcome {
  /** At least one target is not at its end. */
  RUNNING,
  /** Every target was sent or published. */
  COMPLETED,
  /** Some targets were sent or published, the others not. */
  PARTLY_FAILED,
  /** No target was sent or published, and at least one failed. */
  FAILED,
  /** Every target was canceled. */
  CANCELED
}
