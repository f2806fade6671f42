package dev.postqued.environment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file system of journals: everything that a journal in a file needs from a disk. A test
 * replaces it by disks that fill up, fail, or lose what was not forced.
 *
 * <p>An interrupt ends none of these operations: it harms no file and leaves the flag of the thread
 * set. A file that is missing is a {@link java.nio.file.NoSuchFileException}. Instances are safe
 * for use by several threads, open files by one at a time.
 */
public interface JournalFiles {

  /** Returns the files of this machine. */
  static JournalFiles system() {
    return new SystemJournalFiles();
  }

  /**
   * Follows the links of a path, so that two names of one file become the same path.
   *
   * @param file the path of a file, which need not exist; its folder must
   * @return the path of the file itself
   * @throws IllegalArgumentException if journals cannot be kept at such a path
   */
  Path resolve(Path file) throws IOException;

  /**
   * Shares something among all who use a file in this process.
   *
   * @param file a resolved path
   * @param fresh what to share, if nothing is shared yet
   * @return what is shared
   */
  Object share(Path file, Object fresh);

  /**
   * Ends the sharing of something.
   *
   * @param file a resolved path
   * @param shared what is no longer shared; nothing happens if something else is
   */
  void unshare(Path file, Object shared);

  /**
   * Locks a journal against other processes. The file need not exist, but its folder must.
   *
   * @param file the resolved path of the journal
   * @return the lock, which ends with the process at the latest; null if another holds it
   */
  @Nullable Lock lock(Path file) throws IOException;

  /** Keeps others out of a journal. */
  interface Lock extends Closeable {

    /** Returns false if others could take the lock, because somebody removed its file. */
    boolean isHeld() throws IOException;
  }

  /**
   * Returns the identity of a file: it stays the same while the file is open, and differs for
   * another file at the same path.
   *
   * @param file the path of a file
   * @return a value that is equal for the same file
   */
  Object identity(Path file) throws IOException;

  /**
   * Reads a file.
   *
   * @param file the path of a file
   * @return its bytes, to be closed
   */
  InputStream read(Path file) throws IOException;

  /**
   * Opens an existing file. Its name is on the disk when this returns, where the system supports
   * that: whoever made it may have died before.
   *
   * @param file the path of a file
   * @return the file, to be closed
   */
  OpenFile open(Path file) throws IOException;

  /**
   * Opens an empty file, whether or not there was one. Where the system has permissions, only the
   * owner may read and write it.
   *
   * @param file the path of the file
   * @return the file, to be closed
   */
  OpenFile create(Path file) throws IOException;

  /**
   * Deletes a file if it exists.
   *
   * @param file the path of a file, which is not open
   */
  void delete(Path file) throws IOException;

  /**
   * Replaces a file by another atomically: whatever happens, either the old one or the new one
   * exists. Neither is open. The name is on the disk when this returns, where the system supports
   * that.
   *
   * @param fresh the new file, in the same folder
   * @param file the path that it gets
   */
  void replace(Path fresh, Path file) throws IOException;

  /** A file to write to. */
  interface OpenFile extends Closeable {

    /**
     * Writes bytes. They may be lost until {@link #force()} returns. If this fails, any part of
     * them may have been written.
     *
     * @param bytes what to write
     * @param position where the first byte goes, at most the size of the file
     */
    void write(byte[] bytes, long position) throws IOException;

    /** Returns when all that was written is on the disk. */
    void force() throws IOException;

    /** Returns how many bytes the file has. */
    long size() throws IOException;

    /**
     * Truncates the file.
     *
     * @param size how many bytes it keeps
     */
    void truncate(long size) throws IOException;
  }
}
