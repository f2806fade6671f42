package dev.postqued.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

class SystemMediaFilesTest extends MediaFilesContract {

  @TempDir Path folder;

  @Override
  MediaFiles files() {
    return MediaFiles.system();
  }

  @Override
  Path folder() {
    return folder;
  }

  @Override
  void write(Path path, byte[] bytes, Instant modifiedAt) throws IOException {
    Files.write(path, bytes);
    Files.setLastModifiedTime(path, FileTime.from(modifiedAt));
  }
}
