package dev.postqued.journal;

import dev.postqued.environment.JournalFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a journal file line by line. */
final class JournalReader {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Consumer<JournalEntry> entries;
  private final JournalLine.ScopeCache scopes = new JournalLine.ScopeCache();
  private byte[] buffer = new byte[BUFFER];
  private long lines;
  private long size;
  private boolean debris;
  private @Nullable Instant noted;

  private JournalReader(Path file, Consumer<JournalEntry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * What a file has beside its entries.
   *
   * @param lines how many whole lines
   * @param size where the last whole line ends
   * @param debris whether more stands behind it: a line that a crash cut off
   * @param noted the time that was noted last
   */
  record Summary(long lines, long size, boolean debris, @Nullable Instant noted) {}

  /**
   * Reads a file.
   *
   * @param entries takes each entry; of several with one key the last one counts
   * @throws JournalException if a whole line is damaged, or the file is of another version
   */
  static Summary read(JournalFiles files, Path file, Consumer<JournalEntry> entries)
      throws IOException {
    JournalReader reader = new JournalReader(file, entries);
    try (InputStream content = files.read(file)) {
      reader.read(content);
    }
    return new Summary(reader.lines, reader.size, reader.debris, reader.noted);
  }

  private void read(InputStream content) throws IOException {
    int filled = 0;
    for (int more = content.read(buffer, 0, buffer.length);
        more >= 0;
        more = content.read(buffer, filled, buffer.length - filled)) {
      int searched = filled;
      filled += more;
      int start = 0;
      for (int end = searched; end < filled; end++) {
        if (buffer[end] == '\n') {
          line(start, end - start);
          start = end + 1;
        }
      }
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
    }
    debris = filled > 0;
    if (debris && lines == 0) {
      throw notAJournal();
    }
    if (debris && hasOtherEnd(filled)) {
      throw damaged(lines + 1, null);
    }
  }

  /**
   * Whether the last line is whole but for the byte that ends it. A crash leaves less than that, or
   * zeros; so the line was written, and its end was damaged later.
   */
  private boolean hasOtherEnd(int filled) {
    return buffer[filled - 1] != 0 && JournalLine.content(buffer, filled - 1) != null;
  }

  private void line(int start, int length) {
    lines++;
    size += length + 1L;
    String content = JournalLine.content(Arrays.copyOfRange(buffer, start, start + length), length);
    if (lines == 1) {
      checkVersion(content);
      return;
    }
    try {
      if (content == null) {
        throw new IllegalArgumentException("the checksum differs");
      }
      if (JournalLine.isClock(content)) {
        noted = JournalLine.clock(content);
      } else {
        entries.accept(JournalLine.entry(content, scopes));
      }
    } catch (IllegalArgumentException e) {
      throw damaged(lines, e);
    }
  }

  private JournalException damaged(long line, @Nullable Throwable cause) {
    return new JournalException(
        "The journal "
            + file
            + " is damaged in line "
            + line
            + ". Restore a copy, or move it away to start anew: then none of its posts is known any more,"
            + " neither open nor finished ones, and publishing one again would publish it twice.",
        cause);
  }

  private void checkVersion(@Nullable String content) {
    int version = content == null ? 0 : JournalLine.version(content);
    if (version == 0) {
      throw notAJournal();
    }
    if (!JournalLine.isReadable(version)) {
      throw new JournalException(
          "The journal "
              + file
              + " has version "
              + version
              + ", which this version of the library cannot read. It was not changed; use the"
              + " version that wrote it.",
          null);
    }
  }

  private JournalException notAJournal() {
    return new JournalException(
        "The file "
            + file
            + " is not a journal, or its beginning is damaged. It was not changed; choose another"
            + " file, or move this one away.",
        null);
  }
}
