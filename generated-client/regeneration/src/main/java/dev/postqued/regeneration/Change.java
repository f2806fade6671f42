package dev.postqued.regeneration;

/**
 * One difference between two versions of a document.
 *
 * @param effect what it means for programs that were written for the older version
 * @param place the operation, and where in it
 * @param what the difference
 */
record Change(Effect effect, String place, String what) {

  /** What a change means for a caller. */
  enum Effect {
    /** What worked may not work any more. */
    BREAKING,
    /** What worked goes on working. */
    CHANGED,
    /** Something can be done that could not be done before. */
    ADDED
  }

  /** The change in one line, as breaking changes are acknowledged by. */
  String line() {
    return place + ": " + what;
  }

  boolean breaking() {
    return effect == Effect.BREAKING;
  }
}
