package dev.postqued.regeneration.tricky;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tables of tricky documents. */
final class Tables {
  private static final List<String> NAMES =
      List.of(
          "parameters", "bodies", "answers", "schemas", "unions", "names", "documents", "lenient");

  private Tables() {}

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String name : NAMES) {
      try (InputStream text = Tables.class.getResourceAsStream(name + ".md")) {
        rows.addAll(Row.read(name, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    return rows;
  }
}
