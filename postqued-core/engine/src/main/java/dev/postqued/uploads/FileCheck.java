package dev.postqued.uploads;

import dev.postqued.environment.MediaFiles;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Checks files before the network is used. */
final class FileCheck {

  private FileCheck() {}

  static void readable(Path path, MediaFiles files) {
    try {
      MediaFiles.Status found = files.look(path);
      if (!found.regularFile()) {
        throw new IllegalArgumentException("file must be a regular file, was " + path);
      }
      try (SeekableByteChannel opened = files.open(path)) {
        if (opened.size() == 0) {
          throw new IllegalArgumentException("file must not be empty, was " + path);
        }
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("file must exist, was " + path, e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException(
          "file must be readable, was " + path + "; check its permissions", e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  static IllegalArgumentException unreadable(Path path, IOException cause) {
    return new IllegalArgumentException(
        "file must be readable, was " + path + ": " + cause.getMessage(), cause);
  }

  static String filename(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
