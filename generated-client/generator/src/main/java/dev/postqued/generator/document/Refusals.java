package dev.postqued.generator.document;

import java.util.Set;
import java.util.TreeSet;

/** What a document has and the bindings cannot say rightly; all of it is reported at once. */
final class Refusals {
  private final Set<String> lines = new TreeSet<>();

  /**
   * Refuses a part of the document.
   *
   * @param pointer where it stands, as a JSON pointer
   * @param what what is there
   * @param remedy what to do
   */
  void add(String pointer, String what, String remedy) {
    lines.add(pointer + ": " + what + ". " + remedy);
  }

  void check() {
    if (!lines.isEmpty()) {
      throw new IllegalArgumentException(
          "no bindings were generated, because of\n  " + String.join("\n  ", lines));
    }
  }
}
