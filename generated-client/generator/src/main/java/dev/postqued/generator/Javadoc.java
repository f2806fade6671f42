package dev.postqued.generator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text of a document in a form that javadoc and javac take, whatever it contains. */
final class Javadoc {

  private Javadoc() {}

  /** Leaves the description for the templates, if there is one. */
  static void describe(Map<String, Object> extensions, @Nullable String description) {
    if (description != null && !description.isBlank()) {
      extensions.put("x-doc", text(description));
    }
  }

  /** Text for a code tag, which ends with a brace and knows no entities. */
  static String code(String plain) {
    return plain
        .replaceAll("\\s+", " ")
        .replace("{", "(")
        .replace("}", ")")
        .replace("@", "(at)")
        .replace("*/", "* /")
        .replace("\\", "(backslash)");
  }

  static String text(String plain) {
    return plain
        .strip()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }
}
