package dev.postqued.generator;

import static org.openapitools.codegen.utils.StringUtils.underscore;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenServer;
import org.openapitools.codegen.CodegenServerVariable;

/** What the templates say of an operation. */
final class Methods {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private Methods() {}

  /** Describes an operation by what the document says of it. */
  static void describe(
      CodegenOperation generated, Operation operation, OpenAPI document, String path) {
    Map<String, Object> extensions = generated.vendorExtensions;
    Javadoc.describe(extensions, operation.getDescription());
    extensions.put("x-summary", Javadoc.text(summary(operation)));
    extensions.put("x-credentials", Credentials.of(document, operation));
    extensions.put("x-returns", Javadoc.text(returns(operation)));
    extensions.put("x-raw-path", path.replaceFirst("#.*", ""));
    if (generated.servers != null && !generated.servers.isEmpty()) {
      String constant = underscore(generated.operationId).toUpperCase(Locale.ROOT) + "_SERVER";
      String url = url(generated.servers.get(0));
      boolean whole = isAddress(url);
      Map<String, Object> server = new HashMap<>(Map.of("whole", whole, "url", url));
      if (whole) {
        server.put("constant", constant);
      }
      extensions.put("x-server", server);
    }
    generated.allParams.forEach(Methods::describe);
    lists(generated);
  }

  private static String summary(Operation operation) {
    String summary = operation.getSummary();
    return summary == null || summary.isBlank() ? operation.getOperationId() + "." : summary;
  }

  /** What the document says is returned, and otherwise what it says of the answer. */
  private static String returns(Operation operation) {
    Object own =
        operation.getExtensions() == null ? null : operation.getExtensions().get("x-returns");
    return own instanceof String text
        ? text
        : operation.getResponses().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .map(answer -> answer.getValue().getDescription())
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .orElse("");
  }

  private static String url(CodegenServer server) {
    String url = server.url;
    List<CodegenServerVariable> variables = server.variables == null ? List.of() : server.variables;
    for (CodegenServerVariable variable : variables) {
      url = url.replace("{" + variable.name + "}", String.valueOf(variable.defaultValue));
    }
    return url;
  }

  private static boolean isAddress(String url) {
    try {
      return URI.create(url).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** A text inside of a literal of Java. */
  private static void quoted(Map<String, Object> extensions, String name) {
    if (extensions.get(name) instanceof String text) {
      String literal = JavaNames.literal(text);
      extensions.put(name, literal.substring(1, literal.length() - 1));
    }
  }

  private static void describe(CodegenParameter parameter) {
    String plain = parameter.unescapedDescription;
    Javadoc.describe(parameter.vendorExtensions, plain == null ? parameter.description : plain);
    parameter.vendorExtensions.put("x-wire", JavaNames.literal(parameter.baseName));
    parameter.vendorExtensions.put("x-wire-doc", Javadoc.code(parameter.baseName));
    parameter.vendorExtensions.put("x-encoded", encoded(parameter.baseName));
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append(String.format("%%%02X", octet));
      }
    }
    return encoded.toString();
  }

  /** The generator has copies of each parameter; there shall be one of each, under a name of its own. */
  private static void lists(CodegenOperation operation) {
    Set<String> taken = new HashSet<>();
    if (operation.vendorExtensions.containsKey("x-server")) {
      taken.add("server");
    }
    for (CodegenParameter parameter : operation.allParams) {
      String name = JavaNames.variable(parameter.baseName, parameter.paramName);
      parameter.paramName = name;
      for (int i = 2; !taken.add(parameter.paramName); i++) {
        parameter.paramName = name + i;
      }
    }
    operation.queryParams = some(operation, parameter -> parameter.isQueryParam);
    operation.pathParams = some(operation, parameter -> parameter.isPathParam);
    operation.headerParams = some(operation, parameter -> parameter.isHeaderParam);
    operation.cookieParams = some(operation, parameter -> parameter.isCookieParam);
    operation.formParams = some(operation, parameter -> parameter.isFormParam);
    operation.bodyParam =
        some(operation, parameter -> parameter.isBodyParam).stream().findFirst().orElse(null);
  }

  private static List<CodegenParameter> some(
      CodegenOperation operation, Predicate<CodegenParameter> kind) {
    return operation.allParams.stream().filter(kind).toList();
  }

  /** Completes what the order of the arguments and the names of all models are needed for. */
  static void complete(
      CodegenOperation operation, Set<String> models, String modelPackage, Set<String> taken) {
    Map<String, Object> extensions = operation.vendorExtensions;
    String path = String.valueOf(extensions.get("x-raw-path"));
    boolean slashes = false;
    for (CodegenParameter variable : operation.pathParams) {
      String name = "{" + variable.vendorExtensions.get("x-variable") + "}";
      path = path.replace("{" + variable.baseName + "}", name);
      slashes |= Boolean.TRUE.equals(variable.vendorExtensions.get("x-keeps-slashes"));
    }
    extensions.put("x-path", path);
    List.of("x-path", "x-accept", "x-content-type").forEach(name -> quoted(extensions, name));
    extensions.put("x-and", path.contains("?") ? "&" : "?");
    extensions.put("x-keeps-slashes", slashes);
    extensions.put("x-has-file", operation.formParams.stream().anyMatch(Methods::isFile));
    extensions.put("x-refused", refused(extensions.get("x-refusals"), models, modelPackage));
    Bridge.describe(operation, taken);
  }

  private static boolean isFile(CodegenParameter parameter) {
    return parameter.dataType.contains("Path");
  }

  private static String refused(
      @Nullable Object refusals, Set<String> models, String modelPackage) {
    List<String> words = new ArrayList<>();
    if (refusals instanceof List<?> list) {
      for (Object refusal : list) {
        Map<?, ?> one = (Map<?, ?>) refusal;
        String text = Javadoc.text(String.valueOf(one.get("text"))).replaceFirst("[.]$", "");
        String schema = String.valueOf(one.get("schema"));
        String body =
            models.contains(schema) ? ", as {@link " + modelPackage + "." + schema + "}" : "";
        words.add("{@code " + one.get("status") + "} (" + text + body + ")");
      }
    }
    return String.join(", ", words);
  }

  /** What an argument is in the document. */
  static String meaning(CodegenParameter argument) {
    if (argument.isBodyParam) {
      return "body";
    }
    String place = argument.isFormParam ? "form" : argument.isPathParam ? "path" : "header";
    place = argument.isCookieParam ? "cookie" : place;
    return (argument.isQueryParam ? "query" : place) + " " + argument.baseName;
  }
}
