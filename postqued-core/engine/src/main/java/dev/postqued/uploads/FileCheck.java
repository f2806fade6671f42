package dev.postqued.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks files before the network is used. */
final class FileCheck {

  private FileCheck() {}

  /**
   * Rejects what does not exist, is not a regular file, or is not readable; an empty file passes.
   */
  private static void regular(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("file must exist, was " + path);
    }
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("file must be a regular file, was " + path);
    }
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(
          "file must be readable, was " + path + "; check its permissions");
    }
  }

  static void readable(Path path) {
    regular(path);
    try {
      if (Files.size(path) == 0) {
        throw new IllegalArgumentException("file must not be empty, was " + path);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "file must be readable, was " + path + ": " + e.getMessage(), e);
    }
  }

  static String filename(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
