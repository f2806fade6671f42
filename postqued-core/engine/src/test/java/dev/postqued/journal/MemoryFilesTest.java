package dev.postqued.journal;

import java.nio.file.Path;

class MemoryFilesTest extends JournalFilesContract {

  private final MemoryFiles files = new MemoryFiles();

  @Override
  JournalFiles files() {
    return files;
  }

  @Override
  Path folder() {
    return Path.of("disk");
  }
}
