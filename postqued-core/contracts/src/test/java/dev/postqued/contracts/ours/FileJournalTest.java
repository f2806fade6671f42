package dev.postqued.contracts.ours;

import dev.postqued.contracts.DurableJournalContract;
import dev.postqued.journal.Journal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest extends DurableJournalContract {

  @TempDir Path folder;

  @Override
  protected Journal openJournal() {
    return Journal.file(folder.resolve("posts.journal"));
  }
}
