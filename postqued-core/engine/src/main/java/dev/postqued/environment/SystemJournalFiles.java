package dev.postqued.environment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals on the disks of this machine. */
final class SystemJournalFiles implements JournalFiles {

  private static final Logger LOG = LoggerFactory.getLogger(SystemJournalFiles.class);

  /** What the journals of this process share. */
  private static final Map<Path, Object> SHARED = new ConcurrentHashMap<>();

  private static final int MAX_LINKS = 40;

  @Override
  public Path resolve(Path file) throws IOException {
    if (!file.getFileSystem().equals(FileSystems.getDefault())) {
      throw new IllegalArgumentException(
          "file must be in the default file system, was " + file.toUri());
    }
    Path path = file.toAbsolutePath();
    if (path.getFileName() == null) {
      throw new IllegalArgumentException("file must have a name, was " + file);
    }
    for (int links = 0; links < MAX_LINKS; links++) {
      try {
        return regular(path.toRealPath());
      } catch (NoSuchFileException e) {
        Path folder = Objects.requireNonNull(path.getParent()).toRealPath();
        Path real = folder.resolve(Objects.requireNonNull(path.getFileName()));
        if (!Files.isSymbolicLink(real)) {
          return real;
        }
        path = folder.resolve(Files.readSymbolicLink(real));
      }
    }
    throw new IOException("too many links");
  }

  /** A folder cannot be a journal; a device would be replaced by a file, and a pipe never ends. */
  private static Path regular(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException("file must be a regular file, was " + path);
    }
    return path;
  }

  @Override
  public Object share(Path file, Object fresh) {
    Object known = SHARED.putIfAbsent(file, fresh);
    return known == null ? fresh : known;
  }

  @Override
  public void unshare(Path file, Object shared) {
    SHARED.remove(file, shared);
  }

  @Override
  public @Nullable Lock lock(Path file) throws IOException {
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
  public InputStream read(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public OpenFile open(Path file) throws IOException {
    DurableFile open = DurableFile.open(file);
    forceFolder(file);
    return open;
  }

  @Override
  public OpenFile create(Path file) throws IOException {
    return DurableFile.create(file);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public void replace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file);
  }

  private static void forceFolder(Path file) {
    try {
      DurableFile.forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      LOG.debug("The folder of the journal cannot be forced to the disk", e);
    }
  }
}
