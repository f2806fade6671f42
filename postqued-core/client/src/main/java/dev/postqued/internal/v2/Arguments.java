package dev.postqued.internal.v2;

import dev.postqued.calls.SendableText;

/** Checks what callers pass. */
final class Arguments {

  private Arguments() {}

  /** Returns the value if it says something, and arrives as it is. */
  static String present(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return SendableText.checked(name, value);
  }
}
