package dev.postqued.spring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The properties {@code postqued}: those of the client itself, of further clients, and of what they share. */
@ConfigurationProperties("postqued")
class PostQuedProperties extends PostQuedClientProperties {

  /** Further clients by name. */
  private Map<String, PostQuedClientProperties> clients = new LinkedHashMap<>();

  public Map<String, PostQuedClientProperties> getClients() {
    return clients;
  }

  public void setClients(Map<String, PostQuedClientProperties> clients) {
    this.clients = clients;
  }

  /** Returns the properties of a client; those of the default one, whose name is empty, are these themselves. */
  PostQuedClientProperties of(String name) {
    return name.isEmpty() ? this : clients.getOrDefault(name, new PostQuedClientProperties());
  }

  /** Returns the names of all clients, the empty one of the default client first. */
  List<String> names() {
    return Stream.concat(Stream.of(""), clients.keySet().stream()).toList();
  }
}
