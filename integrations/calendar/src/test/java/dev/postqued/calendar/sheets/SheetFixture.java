package dev.postqued.calendar.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a file, reads it, and shows what was read in few words. */
final class SheetFixture {

  private SheetFixture() {}

  static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(folder.resolve("posts"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sheet read(Path folder, String text) {
    return read(folder, text, SheetOptions.defaults());
  }

  static Sheet read(Path folder, String text, SheetOptions options) {
    return Sheet.read(write(folder, text.getBytes(StandardCharsets.UTF_8)), options);
  }

  static Sheet read(Path folder, String text, Charset charset) {
    return Sheet.read(write(folder, text.getBytes(charset)));
  }

  /** The codes of the findings, each with its line: {@code 3 no-id}. */
  static List<String> codes(Sheet sheet) {
    return sheet.findings().stream().map(f -> f.line() + " " + f.code()).toList();
  }

  static List<String> ids(Sheet sheet) {
    return sheet.rows().stream().map(Row::id).toList();
  }

  static List<String> captions(Sheet sheet) {
    return sheet.rows().stream().map(Row::caption).toList();
  }
}
