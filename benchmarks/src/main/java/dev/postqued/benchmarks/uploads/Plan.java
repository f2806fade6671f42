package dev.postqued.benchmarks.uploads;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a contestant is to upload, and where to. It comes in a file: there may be many. */
final class Plan {

  private Plan() {}

  /**
   * One file.
   *
   * @param file the file
   * @param url its presigned address
   */
  record Item(Path file, URI url) {}

  static void write(Path plan, List<Item> items) throws IOException {
    Files.write(plan, items.stream().map(item -> item.file() + "\t" + item.url()).toList());
  }

  static List<Item> read(String plan) throws IOException {
    return Files.readAllLines(Path.of(plan)).stream()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Item(Path.of(parts[0]), URI.create(parts[1])))
        .toList();
  }
}
