package dev.postqued.environment;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SystemJournalFilesTest extends JournalFilesContract {

  @TempDir Path folder;

  @Override
  JournalFiles files() {
    return JournalFiles.system();
  }

  @Override
  Path folder() {
    return folder;
  }
}
