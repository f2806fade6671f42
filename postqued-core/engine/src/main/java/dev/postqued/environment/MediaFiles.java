package dev.postqued.environment;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The file system of uploads: everything that a client needs from a disk to read media. A test
 * replaces it by files that change, fail or disappear. Safe for use by several threads.
 */
public interface MediaFiles {

  /** Returns the files of this machine. */
  static MediaFiles system() {
    return new SystemMediaFiles();
  }

  /**
   * Returns the status of a file without opening it.
   *
   * @param path its path
   * @return its current status
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  Status look(Path path) throws IOException;

  /**
   * Opens a file for reading. To read with the flag of the thread set closes what was opened, and
   * nothing else: {@link java.nio.channels.ClosedByInterruptException}.
   *
   * @param path its path
   * @return the bytes from the start, to be closed; for use by one thread at a time
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws java.nio.file.AccessDeniedException if it may not be read
   */
  SeekableByteChannel open(Path path) throws IOException;

  /**
   * What is at a path.
   *
   * @param regularFile whether it is a file, not a folder or device
   * @param size its length in bytes
   * @param modifiedAt when it was last changed
   */
  record Status(boolean regularFile, long size, Instant modifiedAt) {}
}
