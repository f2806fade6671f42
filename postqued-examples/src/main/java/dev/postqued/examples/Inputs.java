package dev.postqued.examples;

import dev.postqued.media.Image;
import dev.postqued.media.Video;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Reads arguments. What is refused is named, with its value and what would be right. */
final class Inputs {

  private Inputs() {}

  /** What a person types, in the encoding of the terminal. */
  static BufferedReader terminal() {
    return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
  }

  static Path file(String name, String value) {
    Path file = path(name, value);
    if (Files.isDirectory(file)) {
      throw new BadUsageException(name + " must be a file, was the folder " + value);
    }
    if (!Files.isRegularFile(file)) {
      throw new BadUsageException(name + " must be a file that exists, was " + value);
    }
    return file;
  }

  static Path folder(String name, String value) {
    Path folder = path(name, value);
    if (Files.isRegularFile(folder)) {
      throw new BadUsageException(name + " must be a folder, was the file " + value);
    }
    if (!Files.isDirectory(folder)) {
      throw new BadUsageException(name + " must be a folder that exists, was " + value);
    }
    return folder;
  }

  static Video video(String name, String value) {
    return medium(name, file(name, value), Video::of);
  }

  static Image image(String name, String value) {
    return medium(name, file(name, value), Image::of);
  }

  private static <M> M medium(String name, Path file, Function<Path, M> reader) {
    try {
      return reader.apply(file);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw BadUsageException.of(name, e);
    }
  }

  private static Path path(String name, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new BadUsageException(name + " must be a path, was " + value);
    }
  }

  /** A time that has not passed. */
  static Instant future(String name, String value, Instant now) {
    Instant time;
    try {
      time = OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new BadUsageException(
          name + " must be a time such as 2030-01-31T18:00:00Z, was " + value);
    }
    if (!time.isAfter(now)) {
      throw new BadUsageException(name + " must be in the future, was " + value);
    }
    return time;
  }

  static String present(String name, String value) {
    if (value.isBlank()) {
      throw new BadUsageException(name + " must not be blank");
    }
    return value;
  }
}
