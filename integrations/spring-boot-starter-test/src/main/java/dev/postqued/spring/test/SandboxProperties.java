package dev.postqued.spring.test;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The properties that lead every client of an application to a sandbox, the named ones too. A service without a sandbox has
 * no default client, and its named ones are led to where nobody listens: a test must never reach a real service.
 */
final class SandboxProperties {

  private static final String NOWHERE = "http://127.0.0.1:9";

  private SandboxProperties() {}

  static Map<String, Object> of(
      Environment environment, Set<SandboxService> services, List<StartedSandbox<?>> sandboxes) {
    Map<String, Object> properties = new HashMap<>();
    // The journal of the application may be that of production.
    properties.put("postqued.journal.file", "");
    properties.put("postqued.journal.database", "false");
    for (SandboxService service : EnumSet.complementOf(copy(services))) {
      put(properties, environment, service, Map.of("base-url", NOWHERE, "upload-url", NOWHERE));
      properties.put(service.prefix() + "." + service.key(), "");
    }
    int next = 0;
    for (SandboxService service : copy(services)) {
      put(properties, environment, service, sandboxes.get(next).properties());
      next++;
    }
    return properties;
  }

  private static EnumSet<SandboxService> copy(Set<SandboxService> services) {
    return services.isEmpty() ? EnumSet.noneOf(SandboxService.class) : EnumSet.copyOf(services);
  }

  /** Puts properties for the default client of a service and for each that has a name. */
  private static void put(
      Map<String, Object> properties,
      Environment environment,
      SandboxService service,
      Map<String, Object> values) {
    put(properties, service.prefix(), values);
    Binder.get(environment)
        .bind(service.prefix() + ".clients", Bindable.mapOf(String.class, Object.class))
        .orElseGet(Map::of)
        .keySet()
        .forEach(name -> put(properties, service.prefix() + ".clients." + name, values));
  }

  private static void put(
      Map<String, Object> properties, String client, Map<String, Object> values) {
    values.forEach((name, value) -> properties.put(client + "." + name, value));
    for (String ofProduction : List.of("workspace-id", "proxy", "ssl-bundle")) {
      properties.put(client + "." + ofProduction, "");
    }
  }
}
