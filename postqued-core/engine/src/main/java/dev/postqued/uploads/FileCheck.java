package dev.postqued.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be refused of a file before the network is touched. */
final class FileCheck {

  private FileCheck() {}

  /** Refuses what is not there, no file, or not to be read; an empty file passes. */
  private static void regular(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("file: " + path + " does not exist");
    }
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("file: " + path + " is not a regular file");
    }
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException(
          "file: " + path + " cannot be read; check its permissions");
    }
  }

  static void readable(Path path) {
    regular(path);
    try {
      if (Files.size(path) == 0) {
        throw new IllegalArgumentException("file: " + path + " is empty");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("file: " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  static String filename(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
