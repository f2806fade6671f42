package dev.postqued.uploads;

import dev.postqued.calls.SendableText;
import dev.postqued.environment.MediaFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a medium: a file, memory, something that can be opened again, or a stream that can
 * be read once.
 *
 * <p>Only a file survives the program: a post of anything else can be published again by the
 * program that created it, but not resumed from the journal after a restart.
 */
public final class MediaSource {

  private final String filename;
  private final long size;
  private final boolean repeatable;
  private final @Nullable Path path;
  private final MediaFiles files;
  private final Callable<InputStream> opener;

  private MediaSource(
      String filename,
      long size,
      boolean repeatable,
      @Nullable Path path,
      MediaFiles files,
      Callable<InputStream> opener) {
    this.filename = SendableText.checked("filename", filename);
    this.size = size;
    this.repeatable = repeatable;
    this.path = path;
    this.files = files;
    this.opener = opener;
  }

  /**
   * Creates a source of a file. It is read when it is uploaded, and must not change until then.
   *
   * @param path a readable, non-empty file
   * @return the source, named like the file
   * @throws IllegalArgumentException if the file is missing, empty or unreadable
   */
  public static MediaSource file(Path path) {
    return file(path, MediaFiles.system());
  }

  /**
   * Names a file on disks that a test has made.
   *
   * @param path a readable, non-empty file
   * @param files the disks, which are those of the {@link dev.postqued.environment.Environment} of
   *     the client
   * @return the source, named like the file
   * @throws IllegalArgumentException if the file is missing, empty or unreadable
   */
  public static MediaSource file(Path path, MediaFiles files) {
    FileCheck.readable(path, files);
    return new MediaSource(
        FileCheck.filename(path),
        -1,
        true,
        path,
        files,
        () -> Channels.newInputStream(files.open(path)));
  }

  private static MediaSource of(
      String filename, long size, boolean repeatable, Callable<InputStream> opener) {
    if (filename.isBlank()) {
      throw new IllegalArgumentException("filename must not be blank; use one such as clip.mp4");
    }
    if (size < 1) {
      throw new IllegalArgumentException("size must be at least 1 byte, was " + size);
    }
    return new MediaSource(filename, size, repeatable, null, MediaFiles.system(), opener);
  }

  /**
   * Creates a source of bytes in memory.
   *
   * @param filename the name that the service sees, such as {@code clip.mp4}
   * @param bytes at least one byte; they are not copied and must not change
   * @return the source
   */
  public static MediaSource bytes(String filename, byte[] bytes) {
    return of(filename, bytes.length, true, () -> new ByteArrayInputStream(bytes));
  }

  /**
   * Creates a source that yields the same bytes each time it is opened, such as an object in a
   * store. It is opened to read its metadata, and once for each time the bytes are sent; every
   * stream is closed.
   *
   * @param filename the name that the service sees, such as {@code clip.mp4}
   * @param size its length in bytes, exact, at least 1
   * @param opener opens it from the start
   * @return the source
   */
  public static MediaSource reopenable(String filename, long size, Callable<InputStream> opener) {
    return of(filename, size, true, opener);
  }

  /**
   * Creates a source of a stream that can be read once: if sending breaks off after the first byte,
   * the upload fails, because the bytes cannot be sent again. Its metadata cannot be read, so its
   * type and size must be given.
   *
   * @param filename the name that the service sees, such as {@code clip.mp4}
   * @param size its length in bytes, exact, at least 1
   * @param stream the bytes; closed after the upload
   * @return the source
   */
  public static MediaSource once(String filename, long size, InputStream stream) {
    AtomicBoolean opened = new AtomicBoolean();
    return of(
        filename,
        size,
        false,
        () -> {
          if (opened.getAndSet(true)) {
            throw new IOException(filename + " can be read only once, and was already read");
          }
          return stream;
        });
  }

  /** Returns the name that the service sees. */
  public String filename() {
    return filename;
  }

  /**
   * Returns the length in bytes; that of a file as it is now.
   *
   * @throws IllegalArgumentException if the file can no longer be read
   */
  public long size() {
    if (path == null) {
      return size;
    }
    try {
      return files.look(path).size();
    } catch (IOException e) {
      throw FileCheck.unreadable(path, e);
    }
  }

  /** Returns the path, if this is a file. */
  public Optional<Path> path() {
    return Optional.ofNullable(path);
  }

  /** Returns the disks on which the file lies, if it is one. */
  public MediaFiles files() {
    return files;
  }

  /** Returns whether the bytes can be read more than once. */
  public boolean repeatable() {
    return repeatable;
  }

  /**
   * Opens the bytes from the start.
   *
   * @return a stream, to be closed by the caller
   * @throws UncheckedIOException if they cannot be opened, or can be read only once and were
   *     already read
   */
  public InputStream open() {
    try {
      return opener.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException(filename + " cannot be opened: " + e, e));
    }
  }

  @Override
  public String toString() {
    return path == null ? filename : path.toString();
  }
}
