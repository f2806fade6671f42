package dev.postqued.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be refused of a file before the network is touched. */
final class FileCheck {

  private FileCheck() {}

  /** Refuses what is not there, no file, or not to be read; an empty file passes. */
  static Path regular(Path path) {
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
    return path;
  }

  static Path readable(Path path) {
    regular(path);
    try {
      if (Files.size(path) == 0) {
        throw new IllegalArgumentException("file: " + path + " is empty");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("file: " + path + " cannot be read: " + e.getMessage(), e);
    }
    return path;
  }

  static String filename(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** What was chosen, or else what the bytes say, or else, if they say nothing, what the name says. */
  static String contentType(
      @Nullable String chosen, MediaInfo info, String name, Map<String, String> typesByEnding) {
    if (chosen != null) {
      return chosen;
    }
    if (info.kind() != MediaKind.UNKNOWN) {
      return info.contentType();
    }
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String type = typesByEnding.get(ending);
    if (type == null) {
      throw new IllegalArgumentException(
          "contentType: cannot be told from the bytes, nor from the name "
              + name
              + "; name the file *."
              + String.join(", *.", new TreeSet<>(typesByEnding.keySet()))
              + " or set contentType(...)");
    }
    return type;
  }

  static String mimeType(String contentType) {
    if (!contentType.matches("[\\w.+-]+/[\\w.+-]+")) {
      throw new IllegalArgumentException(
          "contentType: '" + contentType + "' is no MIME type such as video/mp4");
    }
    return contentType;
  }
}
