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
    BREAKING("Removed or changed incompatibly"),
    /** What worked goes on working. */
    CHANGED("Changed"),
    /** Something can be done that could not be done before. */
    ADDED("Added");

    private final String title;

    Effect(String title) {
      this.title = title;
    }

    /** The heading in a changelog. */
    String title() {
      return title;
    }
  }

  /** The change in one line, as breaking changes are acknowledged by. */
  String line() {
    return place + ": " + what;
  }

  boolean breaking() {
    return effect == Effect.BREAKING;
  }
}
