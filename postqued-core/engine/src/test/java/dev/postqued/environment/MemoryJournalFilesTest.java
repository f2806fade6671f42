package dev.postqued.environment;

import java.nio.file.Path;

class MemoryJournalFilesTest extends JournalFilesContract {

  private final MemoryJournalFiles files = new MemoryJournalFiles();

  @Override
  JournalFiles files() {
    return files;
  }

  @Override
  Path folder() {
    return Path.of("disk");
  }
}
