package dev.postqued.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a journal. */
final class JournalFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private final FileChannel channel;

  /** Where the last whole line ends; what stands behind it is debris of a write that failed. */
  private long size;

  private JournalFile(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
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
  static JournalFile replace(Path file, Collection<JournalEntry> entries) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    try {
      JournalFile log = new JournalFile(channel, 0);
      for (JournalEntry entry : entries) {
        log.write(entry);
      }
      channel.force(true);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(file);
      return log;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The name of the new file must be on the disk too. Not every system lets a folder be forced. */
  private static void forceFolder(Path file) {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      LOG.debug("The folder of the journal cannot be forced to the disk", e);
    }
  }

  /** Adds an entry; on the disk when this returns. */
  void append(JournalEntry entry) throws IOException {
    long before = size;
    try {
      write(entry);
      channel.force(false);
    } catch (IOException e) {
      size = before;
      removeDebris();
      throw e;
    }
  }

  private void write(JournalEntry entry) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(JournalLine.of(entry).getBytes(StandardCharsets.UTF_8));
    long at = size;
    while (line.hasRemaining()) {
      at += channel.write(line, at);
    }
    size = at;
  }

  private void removeDebris() {
    try {
      channel.truncate(size);
    } catch (IOException e) {
      LOG.debug("The debris of a failed write stays until the journal is opened again", e);
    }
  }

  long size() {
    return size;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalException("The journal cannot be closed", e);
    }
  }
}
