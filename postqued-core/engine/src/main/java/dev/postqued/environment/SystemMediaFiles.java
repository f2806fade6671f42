package dev.postqued.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Files of the disks of this machine. */
final class SystemMediaFiles implements MediaFiles {

  @Override
  public Status look(Path path) throws IOException {
    BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
    return new Status(found.isRegularFile(), found.size(), found.lastModifiedTime().toInstant());
  }

  /** A file channel reads into a buffer outside the heap without a copy. */
  @Override
  public SeekableByteChannel open(Path path) throws IOException {
    return FileChannel.open(path);
  }
}
