package dev.postqued.calendar.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes. */
enum FileType {
  TEXT,
  ZIP;

  static final long MOST_BYTES = 64L << 20;

  private static final int HEAD = 4096;
  private static final String SAVE = " Save it as XLSX or \"CSV UTF-8\".";

  /** Returns the type. Throws if the file cannot be read, or is of a type that is not. */
  static FileType of(Path file) {
    if (Files.isDirectory(file)) {
      throw new SheetException(
          file, "is a folder. Name the file of the spreadsheet; from Numbers, export it as CSV.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      byte[] head = in.readNBytes(HEAD);
      if (head.length == 0) {
        throw new SheetException(
            file, "is empty. Its first line must name the columns, one is id.");
      }
      if (size > MOST_BYTES) {
        throw new SheetException(
            file, "has " + size + " bytes. At most " + MOST_BYTES + " are read: split it.");
      }
      return of(file, head);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static SheetException unreadable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new SheetException(file, "does not exist. Check the path and the name.", e);
    }
    if (e instanceof AccessDeniedException) {
      return new SheetException(file, "may not be read. Give this user the permission.", e);
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new SheetException(file, "could not be read: " + reason, e);
  }

  private static FileType of(Path file, byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String name = refused(start);
    if (name != null) {
      throw new SheetException(file, "is " + name + "." + SAVE);
    }
    return start.startsWith("PK\3\4") || start.startsWith("PK\5\6") ? ZIP : TEXT;
  }

  private static @Nullable String refused(String start) {
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return "an old Excel file (.xls), or one with a password";
    }
    if (start.startsWith("%PDF")) {
      return "a PDF";
    }
    if (start.startsWith("{\\rtf")) {
      return "an RTF text";
    }
    if (start.startsWith("\u001F\u008B")) {
      return "compressed with gzip";
    }
    if (start.startsWith("\u00FF\u00FE\0\0") || start.startsWith("\0\0\u00FE\u00FF")) {
      return "a text in UTF-32";
    }
    String text =
        start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<table")) {
      return "a web page (HTML)";
    }
    return text.startsWith("<?xml") || text.startsWith("<workbook") ? "an XML file" : null;
  }
}
