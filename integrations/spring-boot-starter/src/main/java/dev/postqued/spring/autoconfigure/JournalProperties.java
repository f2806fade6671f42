package dev.postqued.spring.autoconfigure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The properties {@code postqued.journal}: where the clients remember posts that are under way. */
@ConfigurationProperties("postqued.journal")
class JournalProperties {

  /** File of the journal. Its folder must exist; one process at a time uses it. */
  private @Nullable Path file;

  /** Whether the journal, and the limits, are kept in the database of the application if postqued-jdbc is on the class path. */
  private boolean database = true;

  public @Nullable Path getFile() {
    return file;
  }

  public void setFile(@Nullable Path file) {
    this.file = file;
  }

  public boolean isDatabase() {
    return database;
  }

  public void setDatabase(boolean database) {
    this.database = database;
  }
}
