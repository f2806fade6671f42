package dev.postqued.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * A method that Feign cannot make of its arguments: it writes some of them itself, and hands them on to
 * one that Feign can make.
 */
final class Bridge {
  private final CodegenOperation operation;
  private final boolean written;
  private final Set<String> taken;
  private final List<String> parameters = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();

  private Bridge(CodegenOperation operation, boolean written, Set<String> taken) {
    this.operation = operation;
    this.written = written;
    this.taken = taken;
  }

  /** Leaves for the template what it needs, if Feign needs help; the other operations have names, too. */
  static void describe(CodegenOperation operation, Set<String> taken) {
    boolean written = Boolean.TRUE.equals(operation.vendorExtensions.get("x-written"));
    boolean optional = operation.bodyParam != null && !operation.bodyParam.required;
    if (written || optional) {
      Bridge bridge = new Bridge(operation, written, taken);
      operation.vendorExtensions.put("x-bridge", bridge.text(optional));
    }
  }

  private Map<String, Object> text(boolean optional) {
    arguments();
    List<Map<String, Object>> methods = new ArrayList<>();
    StringBuilder call = new StringBuilder();
    if (optional) {
      methods.add(method("WithoutBody", false));
      call.append("if (").append(operation.bodyParam.paramName).append(" == null) {\n      ");
      call.append(call("WithoutBody"));
      call.append(operation.returnType == null ? "\n      return;" : "");
      call.append("\n    }\n    ");
    }
    if (operation.bodyParam != null) {
      CodegenParameter body = operation.bodyParam;
      add(body.dataType + " " + body.paramName, body.paramName);
    }
    methods.add(method("Sent", true));
    call.append(call("Sent"));
    return Map.of("call", call.toString(), "methods", methods);
  }

  private String call(String suffix) {
    String back = operation.returnType == null ? "" : "return ";
    return back + name(suffix) + "(" + String.join(", ", arguments) + ");";
  }

  /** An operation of the document may be called like this, too. */
  private String name(String suffix) {
    String name = operation.nickname + suffix;
    while (taken.contains(name)) {
      name += "Request";
    }
    return name;
  }

  /** All but the body. */
  private void arguments() {
    if (operation.vendorExtensions.containsKey("x-server")) {
      add("URI server", "server");
    }
    for (CodegenParameter argument : operation.allParams) {
      if (!argument.isBodyParam) {
        argument(argument);
      }
    }
    if (written && !operation.queryParams.isEmpty()) {
      add("@QueryMap Map<String, Object> " + free("query"), query());
    }
    if (!operation.cookieParams.isEmpty()) {
      String name = free("cookies");
      add("@Param(\"" + name + "\") @Nullable String " + name, cookies());
    }
  }

  private void add(String parameter, String argument) {
    parameters.add(parameter);
    arguments.add(argument);
  }

  private String free(String name) {
    boolean taken = operation.allParams.stream().anyMatch(p -> p.paramName.equals(name));
    return taken ? name + "Values" : name;
  }

  private void argument(CodegenParameter argument) {
    String name = argument.paramName;
    String nullable = argument.required ? "" : "@Nullable ";
    if (!written || argument.isFormParam) {
      add(annotation(argument) + nullable + argument.dataType + " " + name, name);
    } else if (argument.isPathParam || argument.isHeaderParam) {
      String named = JavaNames.literal(name);
      String value = "Written.text(" + style(argument) + ", " + named + ", " + name + ")";
      add(annotation(argument) + nullable + "String " + name, value);
    }
  }

  private static String annotation(CodegenParameter argument) {
    return argument.isFormParam
        ? "@Param(" + JavaNames.literal(argument.baseName) + ") "
        : argument.vendorExtensions.get("x-annotation") + " ";
  }

  private static String style(CodegenParameter argument) {
    return JavaNames.literal(String.valueOf(argument.vendorExtensions.get("x-style")));
  }

  private String query() {
    return written(operation.queryParams) + ".query()";
  }

  private String cookies() {
    return written(operation.cookieParams) + ".cookies()";
  }

  private static String written(List<CodegenParameter> arguments) {
    StringBuilder written = new StringBuilder("new Written()");
    for (CodegenParameter argument : arguments) {
      String name = JavaNames.literal(argument.baseName);
      written.append(".query(").append(style(argument)).append(", ").append(name).append(", ");
      written.append(JavaNames.literal(argument.paramName)).append(", ");
      written.append(argument.paramName).append(")");
    }
    return written.toString();
  }

  private Map<String, Object> method(String suffix, boolean body) {
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("name", name(suffix));
    method.put("parameters", List.copyOf(parameters));
    boolean typed = body && operation.vendorExtensions.get("x-content-type") != null;
    method.put("content-type", typed ? operation.vendorExtensions.get("x-content-type") : false);
    method.put("query", !written);
    method.put("cookies", operation.cookieParams.isEmpty() ? null : "{" + free("cookies") + "}");
    return method;
  }
}
