package dev.postqued.internal.upload;

import java.io.IOException;
import java.nio.file.Path;

/** A file has another size than it had when its upload began, or is gone. */
final class FileChangedException extends IOException {

  private static final long serialVersionUID = 1L;

  FileChangedException(Path path, long size) {
    super("file " + path + " changed during its upload: it had " + size + " bytes at the start");
  }

  FileChangedException(Path path, IOException cause) {
    super("file " + path + " cannot be read any more: " + cause, cause);
  }
}
