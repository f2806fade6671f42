package dev.postqued.calendar.sheets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read as a spreadsheet at all: it is missing, of another format, damaged, too
 * large, or has no header with an {@code id}. The message names the file and says what to do.
 */
public final class SheetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;

  SheetException(Path file, String message) {
    this(file, message, null);
  }

  SheetException(Path file, String message, @Nullable Throwable cause) {
    super(file + " " + message, cause);
    this.file = file;
  }

  /** Returns the file. */
  public Path file() {
    return file;
  }
}
