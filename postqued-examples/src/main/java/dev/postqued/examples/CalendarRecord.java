package dev.postqued.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The published rows of a calendar, as lines {@code id,publication,row} of a file. The journal
 * knows them too, but only for days; a calendar is used for longer.
 */
final class CalendarRecord {

  /** A row as it was published. */
  record Entry(String publication, String text) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private CalendarRecord(Path file) {
    this.file = file;
  }

  static CalendarRecord open(Path file) throws IOException {
    CalendarRecord read = new CalendarRecord(file);
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      int whole = bytes.length;
      while (whole > 0 && bytes[whole - 1] != '\n') {
        whole--;
      }
      new String(bytes, 0, whole, UTF_8).lines().forEach(read::take);
      // If the program ended while it wrote a line, the journal still has that row.
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
      }
    }
    return read;
  }

  private void take(String line) {
    String[] parts = line.split(",", 3);
    entries.put(parts[0], new Entry(parts[1], parts[2]));
  }

  Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  void add(Calendar.Row row, String publication) throws IOException {
    String line = row.id() + "," + publication + "," + row.text();
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    take(line);
  }
}
