package dev.postqued.calendar.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that have a meaning. */
enum Column {
  ID("id"),
  TIME("time"),
  ZONE("zone"),
  ACCOUNT("account"),
  PLATFORM("platform"),
  FILES("file"),
  CAPTION("caption"),
  KIND("kind");

  static final String OPTION = "option.";

  private final String name;

  Column(String name) {
    this.name = name;
  }

  List<String> names() {
    return this == FILES ? List.of(name, "files") : List.of(name);
  }

  static String normalized(String name) {
    return visible(name).toLowerCase(Locale.ROOT);
  }

  /** Without what nobody sees: spaces of any kind around a name, and byte order marks. */
  private static String visible(String name) {
    return name.replace('\u00A0', ' ').replace("\uFEFF", "").replace("\u200B", "").strip();
  }

  static Optional<Column> of(String name) {
    String normalized = normalized(name);
    for (Column column : values()) {
      if (column.names().contains(normalized)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Returns the name of the option that a column holds. */
  static Optional<String> option(String name) {
    String stripped = visible(name);
    boolean option =
        stripped.length() > OPTION.length()
            && stripped.regionMatches(true, 0, OPTION, 0, OPTION.length());
    return option ? Optional.of(stripped.substring(OPTION.length()).strip()) : Optional.empty();
  }

  static boolean isKnown(String name) {
    return of(name).isPresent() || option(name).isPresent();
  }

  /** Returns the letters of a column as programs show them: 0 is A, 26 is AA. */
  static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      letters.append((char) ('A' + rest % 26));
    }
    return letters.reverse().toString();
  }
}
