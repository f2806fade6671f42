package dev.postqued.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** The components of a record: their names, their order, and which of them are secret. */
final class Records {
  private static final String SECRET = "x-secret";

  private Records() {}

  /** Describes the components, in the order of the baseline. */
  static List<Signatures.Member> describe(
      CodegenModel model, Order order, Map<String, CodegenModel> models) {
    order.sort(model.classname, "", model.vars, Records::meaning);
    name(model, order);
    for (CodegenProperty property : model.vars) {
      String wire = property.baseName;
      property.vendorExtensions.put("x-wire", JavaNames.literal(wire));
      property.vendorExtensions.put("x-wire-doc", Javadoc.code(wire));
      String required = model.classname + "." + wire + " is required";
      property.vendorExtensions.put("x-required", JavaNames.literal(required));
      if (property.complexType != null && models.containsKey(property.complexType)) {
        property.vendorExtensions.put("x-see", property.complexType);
      }
      if (property.defaultValue != null && !property.isContainer) {
        property.vendorExtensions.put("x-default", Javadoc.text(property.defaultValue));
      }
      preset(property, models);
    }
    show(model);
    List<Signatures.Member> members = new ArrayList<>();
    for (CodegenProperty property : model.vars) {
      String type = property.datatypeWithEnum;
      members.add(new Signatures.Member(meaning(property), property.name, type));
    }
    return members;
  }

  private static String meaning(CodegenProperty property) {
    return "property " + property.baseName;
  }

  private static void name(CodegenModel model, Order order) {
    Map<String, String> proposed = new LinkedHashMap<>();
    for (CodegenProperty property : model.vars) {
      proposed.put(meaning(property), JavaNames.component(property.baseName, property.name));
    }
    Map<String, String> names =
        JavaNames.distinct(proposed, order.names(model.classname), UnaryOperator.identity());
    for (CodegenProperty property : model.vars) {
      property.name = names.get(meaning(property));
    }
  }

  /** A property that tells an object from others has its value from the start. */
  private static void preset(CodegenProperty property, Map<String, CodegenModel> models) {
    if (property.vendorExtensions.get("x-preset") instanceof String value) {
      CodegenModel set = models.get(property.datatypeWithEnum);
      String literal = JavaNames.literal(value);
      if (set != null && set.isEnum && set.isString) {
        property.vendorExtensions.put("x-preset", "new " + set.classname + "(" + literal + ")");
      } else if (property.isString) {
        property.vendorExtensions.put("x-preset", literal);
      } else {
        property.vendorExtensions.remove("x-preset");
      }
    }
  }

  /** Ids are no secrets: without them a log does not say what it is about. */
  private static void show(CodegenModel model) {
    boolean all = model.vendorExtensions.containsKey(SECRET);
    if (!all && model.vars.stream().noneMatch(Records::isSecret)) {
      return;
    }
    StringBuilder text = new StringBuilder("\"" + model.classname + "[");
    for (CodegenProperty property : model.vars) {
      boolean shown = all ? isId(property) : !isSecret(property);
      if (shown) {
        text.append(property.name).append("=\" + ").append(property.name).append(" + \", ");
      } else if (!all) {
        text.append(property.name).append("=***, ");
      }
    }
    String shown = text + (all ? "***" : "");
    model.vendorExtensions.put("x-shown", shown.replaceFirst(", $", "") + "]\"");
  }

  private static boolean isSecret(CodegenProperty property) {
    return property.vendorExtensions.containsKey(SECRET) || "password".equals(property.dataFormat);
  }

  private static boolean isId(CodegenProperty property) {
    boolean scalar = property.isString || property.isNumeric || property.isUuid;
    boolean harmless = !property.baseName.matches("(?i).*(key|token|secret|session|auth).*");
    return scalar
        && harmless
        && !isSecret(property)
        && property.baseName.matches("id|.*Id|.*ID|.*_id");
  }
}
