package dev.postqued.calendar.sheets;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the media of a row: several are separated by semicolons or line breaks. */
final class FileCells {

  private static final Pattern SEPARATOR = Pattern.compile("[;\n]");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
  private static final Pattern HTTP = Pattern.compile("(?i)https?://.*");

  private FileCells() {}

  static List<SheetFile> read(RowCells row, Path folder) {
    String text = row.text(Column.FILES);
    if (text.isBlank()) {
      return List.of();
    }
    List<SheetFile> files = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      if (!part.isBlank()) {
        add(files, row, folder, part.strip());
      }
    }
    return files;
  }

  private static void add(List<SheetFile> files, RowCells row, Path folder, String text) {
    try {
      if (!text.contains(":/") || !SCHEME.matcher(text).matches()) {
        files.add(SheetFile.of(text, folder.resolve(text)));
      } else if (HTTP.matcher(text).matches() && new URI(text).getHost() != null) {
        files.add(SheetFile.of(text, new URI(text)));
      } else {
        refuse(row, text);
      }
    } catch (URISyntaxException | InvalidPathException e) {
      refuse(row, text);
    }
  }

  private static void refuse(RowCells row, String text) {
    row.error(
        Column.FILES,
        "not-a-file",
        CellTexts.quoted(text) + " is neither a file nor an address",
        "write a file such as teaser.jpg, beside the spreadsheet, or an address that begins with"
            + " https://");
  }
}
