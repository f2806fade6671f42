package dev.postqued.publishing;

/** The outcome of a publication, from its status and those of its targets. */
public enum Outcome {
  /** At least one target has not ended. */
  RUNNING,
  /** Every target was sent or published. */
  COMPLETED,
  /** Some targets were sent or published, and the others were not. */
  PARTIALLY_FAILED,
  /** No target was sent or published, and at least one failed. */
  FAILED,
  /** Every target was canceled. */
  CANCELED
}
