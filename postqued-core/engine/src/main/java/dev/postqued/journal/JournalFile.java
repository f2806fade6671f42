package dev.postqued.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a journal. */
final class JournalFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private final Path path;

  /** Open from one rewriting to the next, but not before the first line is added. */
  private @Nullable DurableFile file;

  /** Where the last whole line ends; what stands behind it is debris of a write that failed. */
  private long size;

  /** Opens nothing yet; {@link #rewrite} comes first. */
  JournalFile(Path path) {
    this.path = path;
  }

  /**
   * Reads all entries.
   *
   * @return the entries, the oldest first; a last line that was cut off in the middle is left out
   * @throws JournalException if any other line is damaged
   */
  static List<JournalEntry> read(Path file) throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
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
    try (DurableFile content = DurableFile.create(fresh)) {
      for (JournalEntry entry : entries) {
        byte[] line = line(entry);
        content.write(line, written);
        written += line.length;
      }
      content.force();
    }
    // Windows neither moves nor replaces an open file. The next line opens what is there then.
    close();
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    size = written;
    forceFolder();
  }

  /** The name of the new file must be on the disk too. Not every system lets a folder be forced. */
  private void forceFolder() {
    try {
      DurableFile.forceFolder(Objects.requireNonNull(path.toAbsolutePath().getParent()));
    } catch (IOException e) {
      LOG.debug("The folder of the journal cannot be forced to the disk", e);
    }
  }

  /** Adds an entry; on the disk when this returns. */
  void append(JournalEntry entry) throws IOException {
    byte[] line = line(entry);
    DurableFile open = opened();
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

  private DurableFile opened() throws IOException {
    if (file == null) {
      DurableFile found = DurableFile.open(path);
      if (found.size() < size) {
        found.close();
        throw new IOException("it was cut short or replaced by another file");
      }
      file = found;
    }
    return file;
  }

  private void removeDebris(DurableFile open) {
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
    DurableFile open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
