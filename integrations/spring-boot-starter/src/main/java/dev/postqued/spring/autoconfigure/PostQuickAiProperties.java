package dev.postqued.spring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The properties {@code postquickai}: those of the client itself, and of further clients. */
@ConfigurationProperties("postquickai")
class PostQuickAiProperties extends PostQuickAiClientProperties {

  /** Further clients by name. */
  private Map<String, PostQuickAiClientProperties> clients = new LinkedHashMap<>();

  public Map<String, PostQuickAiClientProperties> getClients() {
    return clients;
  }

  public void setClients(Map<String, PostQuickAiClientProperties> clients) {
    this.clients = clients;
  }

  /** Returns the properties of a client; those of the default one, whose name is empty, are these themselves. */
  PostQuickAiClientProperties of(String name) {
    return name.isEmpty() ? this : clients.getOrDefault(name, new PostQuickAiClientProperties());
  }
}
