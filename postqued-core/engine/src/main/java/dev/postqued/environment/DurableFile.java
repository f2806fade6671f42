package dev.postqued.environment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file for writing that no interrupt closes. Interrupting a thread that uses a
 * {@link java.nio.channels.FileChannel} closes the channel for all threads; it affects neither of
 * the two handles here.
 */
final class DurableFile implements JournalFiles.OpenFile {

  private final RandomAccessFile content;

  /**
   * Only forces. {@link java.io.FileDescriptor#sync} does not ask a drive to empty its own cache on
   * macOS, and does not say why it fails.
   */
  private final AsynchronousFileChannel disk;

  private DurableFile(Path path, StandardOpenOption... options) throws IOException {
    disk = AsynchronousFileChannel.open(path, options);
    try {
      content = new RandomAccessFile(path.toFile(), "rw");
    } catch (IOException | RuntimeException e) {
      disk.close();
      throw e;
    }
  }

  /** Opens an empty file, whether or not there was one. */
  static DurableFile create(Path path) throws IOException {
    return new DurableFile(
        path,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  /** Opens an existing file. */
  static DurableFile open(Path path) throws IOException {
    return new DurableFile(path, StandardOpenOption.WRITE);
  }

  /** Forces the names of the files in a folder to the disk. */
  static void forceFolder(Path folder) throws IOException {
    try (AsynchronousFileChannel names =
        AsynchronousFileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  @Override
  public void write(byte[] bytes, long position) throws IOException {
    content.seek(position);
    content.write(bytes);
  }

  @Override
  public void force() throws IOException {
    disk.force(false);
  }

  @Override
  public long size() throws IOException {
    return content.length();
  }

  @Override
  public void truncate(long size) throws IOException {
    content.setLength(size);
  }

  @Override
  public void close() throws IOException {
    try (disk) {
      content.close();
    }
  }
}
