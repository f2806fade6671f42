package dev.postqued.examples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The media that come with the examples, as files for as long as this is open. */
final class SampleMedia implements AutoCloseable {

  private final Path folder;

  SampleMedia() throws IOException {
    folder = Files.createTempDirectory("postqued-examples");
  }

  /** A video of three seconds, 540x960. */
  Path video() throws IOException {
    return file("video.mp4");
  }

  /** A video of sixteen seconds, 540x960: long enough for each platform. */
  Path longVideo() throws IOException {
    return file("sunrise.mp4");
  }

  List<Path> photos() throws IOException {
    return List.of(file("photo-1.jpg"), file("photo-2.jpg"), file("photo-3.jpg"));
  }

  /** A calendar of three posts, whose ids are new each time. */
  Path calendar() throws IOException {
    String run = UUID.randomUUID().toString().substring(0, 4);
    file("photo-1.jpg");
    file("photo-2.jpg");
    video();
    return Files.writeString(
        resolve("calendar.csv"),
        """
        %s
        hello-%s,,photo-1.jpg,Hello, calendar #one
        video-%s,,video.mp4,Three seconds #two
        later-%s,%s,photo-2.jpg,An hour later #three
        """
            .formatted(
                Calendar.HEADER,
                run,
                run,
                run,
                Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS)));
  }

  /** A folder with all of the media. */
  Path folder() throws IOException {
    video();
    photos();
    return folder;
  }

  /** A file that is deleted with the others. */
  Path resolve(String name) {
    return folder.resolve(name);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream bytes = SampleMedia.class.getResourceAsStream("/media/" + name)) {
      if (bytes == null) {
        throw new FileNotFoundException("/media/" + name + " is missing from the class path");
      }
      Files.copy(bytes, file);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
