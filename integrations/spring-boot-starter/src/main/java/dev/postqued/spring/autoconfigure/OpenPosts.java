package dev.postqued.spring.autoconfigure;

import dev.postqued.journal.JournalEntry;
import dev.postqued.spring.autoconfigure.WatchedClients.WatchedClient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The open posts of all clients, as the journal has them: no request is made. The clients are well as long as their journal
 * can be read; what it cannot record they do not send.
 */
final class OpenPosts {

  private final ObjectProvider<WatchedClients> services;

  OpenPosts(ObjectProvider<WatchedClients> services) {
    this.services = services;
  }

  /**
   * What they look like now.
   *
   * @param failure why a journal cannot be read; null if each can
   * @param details what there is to say of each client, by the name of its bean
   */
  record State(@Nullable RuntimeException failure, Map<String, Object> details) {}

  State state() {
    Map<String, Object> details = new TreeMap<>();
    RuntimeException failure = null;
    for (WatchedClient client : services.orderedStream().flatMap(WatchedClients::all).toList()) {
      try {
        details.put(client.bean(), of(client.pending().get()));
      } catch (RuntimeException e) {
        // A journal that cannot be read, or a client that is something else, such as a mock.
        failure = e;
        details.put(client.bean(), Map.of("error", String.valueOf(e.getMessage())));
      }
    }
    return new State(failure, details);
  }

  private static Map<String, Object> of(List<JournalEntry> pending) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("openPosts", pending.size());
    pending.stream()
        .map(entry -> entry.dates().updatedAt())
        .min(Instant::compareTo)
        .ifPresent(oldest -> state.put("oldestSince", oldest.toString()));
    return state;
  }
}
