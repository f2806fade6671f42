package dev.postqued.journal;

import dev.postqued.environment.JournalFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the lines of a journal. */
final class JournalFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

  private final JournalFiles files;
  private final JournalFiles.Lock lock;
  private final Path path;

  /** Open from one rewriting to the next. */
  private JournalFiles.@Nullable OpenFile file;

  /** Of the file as it was opened or written anew. */
  private @Nullable Object identity;

  /** Where the last whole line ends; what stands behind it is debris of a write that failed. */
  private long size;

  private boolean debris;

  /** Opens nothing yet: {@link #rewrite} or {@link #resume} comes first. */
  JournalFile(JournalFiles files, JournalFiles.Lock lock, Path path) {
    this.files = files;
    this.lock = lock;
    this.path = path;
  }

  /** Somebody else has changed a file that is for this journal alone. */
  static final class ChangedOutsideException extends IOException {

    private static final long serialVersionUID = 1L;

    private ChangedOutsideException(String message) {
      super(message);
    }
  }

  /** What writes the lines of a new file. */
  interface Lines {
    /** Passes each line on. */
    void writeTo(Consumer<byte[]> out);
  }

  /** Goes on behind the last whole line of the file. */
  void resume(JournalReader.Summary known) throws IOException {
    identity = files.identity(path);
    size = known.size();
    debris = known.debris();
    if (debris) {
      LOG.warn("The last line of the journal {} was cut off by a crash; it is left out", path);
      removeDebris(opened());
    }
  }

  /** Writes lines to a new file and puts it in the place of the old one in one step. */
  void rewrite(Lines lines) throws IOException {
    Path fresh = fresh();
    long written;
    try {
      written = writeTo(fresh, lines);
      // Windows neither moves nor replaces an open file.
      close();
      files.replace(fresh, path);
    } catch (IOException e) {
      deleteFresh();
      throw e;
    }
    size = written;
    debris = false;
    identity = files.identity(path);
    file = files.open(path);
  }

  private long writeTo(Path fresh, Lines lines) throws IOException {
    try (JournalFiles.OpenFile content = files.create(fresh)) {
      BufferedLines out = new BufferedLines(content);
      lines.writeTo(out);
      out.flush();
      content.force();
      return out.written();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Removes what a crash has left of a rewriting. Another file of that name is not touched. */
  void deleteLeftover() {
    byte[] format = JournalLine.format();
    try (InputStream content = files.read(fresh())) {
      byte[] start = content.readNBytes(format.length);
      if (!Arrays.equals(start, 0, start.length, format, 0, start.length)) {
        return;
      }
    } catch (IOException e) {
      return;
    }
    deleteFresh();
  }

  private void deleteFresh() {
    try {
      files.delete(fresh());
    } catch (IOException e) {
      LOG.debug("The new file of a journal that was not completed cannot be deleted", e);
    }
  }

  private Path fresh() {
    return path.resolveSibling(path.getFileName() + ".rewriting");
  }

  /** Adds a line; on the disk when this returns. */
  void append(byte[] line) throws IOException {
    JournalFiles.OpenFile open = opened();
    if (debris) {
      open.truncate(size);
    }
    debris = true;
    try {
      open.write(line, size);
      open.force();
      size += line.length;
      debris = false;
    } catch (IOException e) {
      removeDebris(open);
      throw e;
    }
  }

  /** Nobody else may change the file; where somebody does so anyway, no entry must be lost. */
  private JournalFiles.OpenFile opened() throws IOException {
    if (!lock.isHeld()) {
      throw new ChangedOutsideException(
          "its lock file was deleted or replaced, so another process may have opened it");
    }
    if (!files.identity(path).equals(identity)) {
      throw new ChangedOutsideException("it was replaced by another file");
    }
    JournalFiles.OpenFile open = file == null ? files.open(path) : file;
    file = open;
    if (open.size() < size) {
      throw new ChangedOutsideException("it was cut short");
    }
    if (!debris && open.size() > size) {
      throw new ChangedOutsideException("somebody else has written to it");
    }
    return open;
  }

  private void removeDebris(JournalFiles.OpenFile open) {
    try {
      open.truncate(size);
      debris = false;
    } catch (IOException e) {
      LOG.debug("The debris of a failed write stays until the next write", e);
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
