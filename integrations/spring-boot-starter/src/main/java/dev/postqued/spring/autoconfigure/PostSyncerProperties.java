package dev.postqued.spring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The properties {@code postsyncer}: those of the client itself, and of further clients. */
@ConfigurationProperties("postsyncer")
class PostSyncerProperties extends PostSyncerClientProperties {

  /** Further clients by name. */
  private Map<String, PostSyncerClientProperties> clients = new LinkedHashMap<>();

  public Map<String, PostSyncerClientProperties> getClients() {
    return clients;
  }

  public void setClients(Map<String, PostSyncerClientProperties> clients) {
    this.clients = clients;
  }

  /** Returns the properties of a client; those of the default one, whose name is empty, are these themselves. */
  PostSyncerClientProperties of(String name) {
    return name.isEmpty() ? this : clients.getOrDefault(name, new PostSyncerClientProperties());
  }

  /** Returns the names of all clients, the empty one of the default client first. */
  List<String> names() {
    return Stream.concat(Stream.of(""), clients.keySet().stream()).toList();
  }
}
