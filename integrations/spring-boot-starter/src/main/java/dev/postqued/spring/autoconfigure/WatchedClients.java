package dev.postqued.spring.autoconfigure;

import dev.postqued.engine.ApiClient;
import dev.postqued.journal.JournalEntry;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The clients of one service in the context, those of the application's own included. */
@FunctionalInterface
interface WatchedClients {

  /** Returns them. */
  Stream<WatchedClient> all();

  /**
   * A client, as health and metrics see it.
   *
   * @param bean the name of its bean
   * @param client the client
   * @param pending reads its open posts from the journal
   */
  record WatchedClient(String bean, ApiClient client, Supplier<List<JournalEntry>> pending) {}
}
