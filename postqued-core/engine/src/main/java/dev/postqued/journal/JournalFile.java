package dev.postqued.journal;

import dev.postqued.environment.JournalFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a journal. */
final class JournalFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private final JournalFiles files;
  private final Path path;

  /** Open from one rewriting to the next. */
  private JournalFiles.@Nullable OpenFile file;

  /** Of the file as it was written anew. */
  private @Nullable Object identity;

  /** Where the last whole line ends; what stands behind it is debris of a write that failed. */
  private long size;

  /** Opens nothing yet; {@link #rewrite} comes first. */
  JournalFile(JournalFiles files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * Reads all entries.
   *
   * @return the entries, the oldest first; a last line that was cut off in the middle is left out
   * @throws JournalException if any other line is damaged
   */
  static List<JournalEntry> read(JournalFiles files, Path file) throws IOException {
    String text;
    try {
      text = new String(files.read(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    List<JournalEntry> entries = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      JournalEntry entry = JournalLine.parse(text.substring(start, end));
      if (entry != null) {
        entries.add(entry);
      } else if (text.indexOf('\n', end + 1) >= 0) {
        throw new JournalException(
            "The journal "
                + file
                + " is damaged in line "
                + (entries.size() + 1)
                + ". Move it away to start anew; what was open in it must be looked up by hand.",
            null);
      }
      start = end + 1;
    }
    if (start < text.length() || entries.size() < text.lines().count()) {
      LOG.warn("The last line of the journal {} was cut off by a crash; it is left out", file);
    }
    return entries;
  }

  /** Writes the entries to a new file and puts it in the place of the old one in one step. */
  void rewrite(Collection<JournalEntry> entries) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    long written = 0;
    try (JournalFiles.OpenFile content = files.create(fresh)) {
      for (JournalEntry entry : entries) {
        byte[] line = line(entry);
        content.write(line, written);
        written += line.length;
      }
      content.force();
    }
    // Windows neither moves nor replaces an open file.
    close();
    files.replace(fresh, path);
    size = written;
    identity = files.identity(path);
    file = files.open(path);
  }

  /** Adds an entry; on the disk when this returns. */
  void append(JournalEntry entry) throws IOException {
    byte[] line = line(entry);
    JournalFiles.OpenFile open = opened();
    try {
      open.write(line, size);
      open.force();
      size += line.length;
    } catch (IOException e) {
      removeDebris(open);
      throw e;
    }
  }

  private static byte[] line(JournalEntry entry) {
    return JournalLine.of(entry).getBytes(StandardCharsets.UTF_8);
  }

  /** Nobody else may change the file; where somebody does so anyway, no entry must be lost. */
  private JournalFiles.OpenFile opened() throws IOException {
    JournalFiles.OpenFile open = file == null ? files.open(path) : file;
    file = open;
    if (!files.identity(path).equals(identity) || open.size() < size) {
      throw new IOException("it was cut short or replaced by another file");
    }
    return open;
  }

  private void removeDebris(JournalFiles.OpenFile open) {
    try {
      open.truncate(size);
    } catch (IOException e) {
      LOG.debug("The debris of a failed write stays until the journal is opened again", e);
    }
  }

  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    JournalFiles.OpenFile open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
