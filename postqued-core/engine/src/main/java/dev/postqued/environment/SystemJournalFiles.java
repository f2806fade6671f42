package dev.postqued.environment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals on the disks of this machine. */
final class SystemJournalFiles implements JournalFiles {

  private static final Logger LOG = LoggerFactory.getLogger(SystemJournalFiles.class);

  @Override
  public @Nullable Closeable lock(Path file) throws IOException {
    if (!file.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IllegalArgumentException(
          "file must be in the default file system, was " + file.toUri());
    }
    return JournalLock.of(file);
  }

  /** Windows has no such key, but there an open file cannot be replaced. */
  @Override
  public Object identity(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    Object key = attributes.fileKey();
    return key == null ? attributes.creationTime() : key;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public OpenFile open(Path file) throws IOException {
    return DurableFile.open(file);
  }

  @Override
  public OpenFile create(Path file) throws IOException {
    return DurableFile.create(file);
  }

  @Override
  public void replace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try {
      DurableFile.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      LOG.debug("The folder of the journal cannot be forced to the disk", e);
    }
  }
}
