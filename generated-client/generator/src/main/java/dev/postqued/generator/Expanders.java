package dev.postqued.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * Names what writes each argument. Feign makes an expander without saying for what, so each argument of a
 * path or a header has a class of its own, which knows its name.
 */
final class Expanders {
  private final Map<String, Map<String, String>> values = new TreeMap<>();

  /** Gives each argument of the operation its annotation. */
  void describe(CodegenOperation operation) {
    Set<String> fields =
        operation.formParams.stream().map(field -> field.baseName).collect(Collectors.toSet());
    for (CodegenParameter argument : operation.allParams) {
      if (argument.isPathParam || argument.isQueryParam || argument.isHeaderParam) {
        String variable = variable(argument.paramName, fields);
        String expander =
            argument.isQueryParam
                ? "PercentEncoded"
                : "WrittenValue." + value(operation, argument, variable);
        String annotation = "@Param(value = \"" + variable + "\", expander = " + expander;
        argument.vendorExtensions.put("x-variable", variable);
        argument.vendorExtensions.put("x-annotation", annotation + ".class)");
      } else if (argument.isCookieParam) {
        String annotation = "@Param(" + JavaNames.literal(argument.paramName) + ")";
        argument.vendorExtensions.put("x-annotation", annotation);
      }
    }
  }

  /** Feign takes a name in another alphabet for text, and one that a field has, too, for that. */
  private static String variable(String name, Set<String> fields) {
    StringBuilder variable = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (c == '$' || c == '_' || (c < 128 && Character.isLetterOrDigit(c))) {
                variable.appendCodePoint(c);
              } else {
                variable.append("_u").append(Integer.toHexString(c));
              }
            });
    while (fields.contains(variable.toString())) {
      variable.append('_');
    }
    return variable.toString();
  }

  private String value(CodegenOperation operation, CodegenParameter argument, String variable) {
    String call = argument.isHeaderParam ? "header" : place(operation, argument);
    String name =
        (argument.isHeaderParam ? "Header" : call.equals("segment") ? "Path" : "PathOf")
            + variable.substring(0, 1).toUpperCase(Locale.ROOT)
            + variable.substring(1)
            + (call.equals("segments") ? "Segments" : "");
    Map<String, String> value = Map.of("name", name, "argument", argument.paramName, "call", call);
    String free = name;
    for (int i = 2; !isFree(free, value); i++) {
      free = name + i;
    }
    values.put(free, value);
    return free;
  }

  /** Not every file system tells upper case from lower. */
  private boolean isFree(String name, Map<String, String> value) {
    return values.entrySet().stream()
        .allMatch(
            other ->
                !other.getKey().equalsIgnoreCase(name)
                    || (other.getKey().equals(name) && other.getValue().equals(value)));
  }

  private static String place(CodegenOperation operation, CodegenParameter argument) {
    if (Boolean.TRUE.equals(argument.vendorExtensions.get("x-keeps-slashes"))) {
      return "segments";
    }
    String raw = String.valueOf(operation.vendorExtensions.get("x-raw-path"));
    String path = raw.replaceFirst("[?].*", "") + "/";
    return path.contains("/{" + argument.baseName + "}/") ? "segment" : "part";
  }

  /** What the template of these classes needs. */
  List<Map<String, String>> values() {
    List<Map<String, String>> all = new ArrayList<>();
    values.forEach(
        (name, value) ->
            all.add(
                Map.of(
                    "name", name, "argument", value.get("argument"), "call", value.get("call"))));
    return all;
  }
}
