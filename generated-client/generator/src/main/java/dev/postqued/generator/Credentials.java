package dev.postqued.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says with which credentials an operation can be called. */
final class Credentials {
  private final Map<String, SecurityScheme> schemes = new TreeMap<>();

  private Credentials(OpenAPI document) {
    if (document.getComponents() != null && document.getComponents().getSecuritySchemes() != null) {
      schemes.putAll(document.getComponents().getSecuritySchemes());
    }
  }

  /** Returns a sentence; an operation that says nothing has what the document says for all. */
  static String of(OpenAPI document, Operation operation) {
    List<SecurityRequirement> choices =
        operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
    if (choices == null || choices.isEmpty()) {
      return "Needs no credentials.";
    }
    Credentials credentials = new Credentials(document);
    return choices.stream()
        .map(choice -> credentials.all(choice.keySet()))
        .collect(Collectors.joining(", or ", "Credentials: ", "."));
  }

  private String all(Set<String> names) {
    return names.isEmpty()
        ? "none"
        : names.stream().map(this::one).collect(Collectors.joining(" and "));
  }

  private String one(String name) {
    SecurityScheme scheme = schemes.get(name);
    if (scheme == null || scheme.getType() == null) {
      return code(name);
    }
    return switch (scheme.getType()) {
      case APIKEY -> "the " + scheme.getIn() + " " + code(scheme.getName());
      case HTTP -> "the header " + code("Authorization: " + capital(scheme.getScheme()));
      default -> code(name);
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String code(String text) {
    return "{@code " + Javadoc.text(text) + "}";
  }
}
