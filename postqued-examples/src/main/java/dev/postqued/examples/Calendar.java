package dev.postqued.examples;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Medium;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts and their times, read from a file in UTF-8 whose lines are {@code id,time,file,caption}.
 * The caption is last and may contain commas.
 */
record Calendar(List<Row> rows) {

  static final String HEADER = "id,time,file,caption";

  static Calendar read(Path file) throws IOException {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).replace("\ufeff", "").strip().equals(HEADER)) {
      throw new BadUsageException(file + ": the first line must be " + HEADER);
    }
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Row row = row(file, i + 1, lines.get(i).strip());
        Integer before = seen.put(row.id, i + 1);
        if (before != null) {
          throw new BadUsageException(
              "%s: lines %d and %d have the id '%s'; each post needs its own"
                  .formatted(file, before, i + 1, row.id));
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new BadUsageException(file + ": there are no rows below the first line");
    }
    return new Calendar(List.copyOf(rows));
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new BadUsageException(file + ": the text must be in UTF-8; save it with that encoding");
    }
  }

  private static Row row(Path calendar, int line, String text) {
    String[] columns = text.split(",", 4);
    if (columns.length < 4 || columns[0].isBlank()) {
      throw new BadUsageException("%s: line %d must be %s".formatted(calendar, line, HEADER));
    }
    Path file = calendar.toAbsolutePath().resolveSibling(columns[2].strip());
    return new Row(columns[0].strip(), columns[1].strip(), file, plain(columns[3]), text);
  }

  /** Spreadsheets put quotes around a caption with a comma. */
  private static String plain(String caption) {
    String text = caption.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  /**
   * A post.
   *
   * @param id names the post; no other post of the account may have it
   * @param time when to publish it; empty for now
   * @param text the whole line
   */
  record Row(String id, String time, Path file, String caption, String text) {

    /** The same on every run and every machine, so that the row is published once. */
    IdempotencyKey key() {
      return IdempotencyKey.of("calendar", id);
    }

    Optional<Instant> at() {
      try {
        return time.isEmpty()
            ? Optional.empty()
            : Optional.of(OffsetDateTime.parse(time).toInstant());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "time must be empty or such as 2030-01-31T18:00:00Z, was '" + time + "'", e);
      }
    }

    Medium medium() {
      return Medium.of(file);
    }

    long bytes() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        return 0;
      }
    }
  }
}
