package dev.postqued.examples;

/** Text of others, such as the name of a file, on one line. */
final class Printable {

  private Printable() {}

  /** Escapes what would start a new line, move the cursor or turn the direction of the text. */
  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> printable.append("\\n");
                case '\r' -> printable.append("\\r");
                case '\t' -> printable.append("\\t");
                default -> append(printable, c);
              }
            });
    return printable.toString();
  }

  private static void append(StringBuilder printable, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          printable.append("\\u%04x".formatted(codePoint));
      default -> printable.appendCodePoint(codePoint);
    }
  }
}
