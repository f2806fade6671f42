package dev.postqued.internal.v2;

/** Checks what callers pass. */
final class Arguments {

  private Arguments() {}

  /** Returns the value if it says something. */
  static String present(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }
}
