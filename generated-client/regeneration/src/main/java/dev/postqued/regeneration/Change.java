package dev.postqued.regeneration;

import org.jspecify.annotations.Nullable;

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

  /** Says what a thing is now and what it was, so that an acknowledgement holds for nothing else. */
  static String instead(String name, @Nullable Object older, @Nullable Object newer) {
    return name + " is " + text(newer) + " instead of " + text(older);
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? "nothing"
        : value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  /** The change in one line, as breaking changes are acknowledged by. */
  String line() {
    return place + ": " + what;
  }

  boolean breaking() {
    return effect == Effect.BREAKING;
  }
}
