package dev.postqued.calls;

import java.util.Optional;

/**
 * Whether a text arrives as it is: half of a surrogate pair is no character and has no UTF-8, and NUL ends a
 * text for many programs.
 */
public final class SendableText {

  private SendableText() {}

  /** Returns what keeps a text from being sent; empty if nothing does. */
  public static Optional<String> problem(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == 0) {
        return Optional.of("has NUL at position " + i);
      }
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        return Optional.of("has half of a surrogate pair at position " + i);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a text that can be sent.
   *
   * @param name what the caller calls it
   * @throws IllegalArgumentException if it cannot be sent; the message does not quote it
   */
  public static String checked(String name, String text) {
    problem(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(name + " must be sendable, but it " + problem);
            });
    return text;
  }
}
