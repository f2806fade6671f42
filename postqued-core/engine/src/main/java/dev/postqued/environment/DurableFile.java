package dev.postqued.environment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

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

  private DurableFile(Path path, Set<StandardOpenOption> options) throws IOException {
    disk = AsynchronousFileChannel.open(path, options, null, ownerOnly(path));
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
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }

  /** Opens an existing file. */
  static DurableFile open(Path path) throws IOException {
    return new DurableFile(path, Set.of(StandardOpenOption.WRITE));
  }

  /** Where the system has permissions: a file that is created is for its owner only. */
  static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
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
