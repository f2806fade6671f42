package dev.postqued.examples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The media that come with the examples, as files for as long as this is open. */
final class SampleMedia implements AutoCloseable {

  static final int WIDTH = 540;
  static final int HEIGHT = 960;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  SampleMedia() throws IOException {
    folder = Files.createTempDirectory("postqued-examples");
  }

  /** A video of three seconds, {@link #WIDTH} x {@link #HEIGHT}. */
  Path video() throws IOException {
    return file("video.mp4");
  }

  List<Path> photos() throws IOException {
    return List.of(file("photo-1.jpg"), file("photo-2.jpg"), file("photo-3.jpg"));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream bytes = SampleMedia.class.getResourceAsStream("/media/" + name)) {
      if (bytes == null) {
        throw new FileNotFoundException("/media/" + name + " is missing from the class path");
      }
      Files.copy(bytes, file);
    }
    files.add(file);
    return file;
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
