package dev.postqued.environment;

import java.nio.file.Path;
import java.time.Instant;

class MemoryMediaFilesTest extends MediaFilesContract {

  private final MemoryMediaFiles files = new MemoryMediaFiles();

  @Override
  MediaFiles files() {
    return files;
  }

  @Override
  Path folder() {
    return Path.of("disk");
  }

  @Override
  void write(Path path, byte[] bytes, Instant modifiedAt) {
    files.put(path, bytes, modifiedAt);
  }
}
