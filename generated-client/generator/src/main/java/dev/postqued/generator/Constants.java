package dev.postqued.generator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.CodegenModel;

/** The constants of a set of values. */
final class Constants {

  private Constants() {}

  /** Names each value, as before if it had a name before. */
  static List<Signatures.Member> describe(CodegenModel model, Order order) {
    List<Map<String, Object>> constants = constants(model);
    List<?> values = (List<?>) requireNonNull(model.allowableValues.get("values"));
    Map<String, String> proposed = new LinkedHashMap<>();
    for (int i = 0; i < constants.size(); i++) {
      Map<String, Object> constant = constants.get(i);
      String wire = String.valueOf(values.get(i));
      if (model.isString) {
        constant.put("value", JavaNames.literal(wire));
      }
      constant.put("x-doc", Javadoc.code(String.valueOf(constant.get("value"))));
      if (constant.get("enumDescription") instanceof String words) {
        constant.put("enumDescription", Javadoc.text(words));
      }
      String name = JavaNames.constant(wire, String.valueOf(constant.get("name")));
      proposed.put("value " + constant.get("value"), name);
    }
    Map<String, String> names =
        JavaNames.distinct(proposed, order.names(model.classname), UnaryOperator.identity());
    List<Signatures.Member> members = new ArrayList<>();
    for (Map<String, Object> constant : constants) {
      String meaning = "value " + constant.get("value");
      String name = requireNonNull(names.get(meaning));
      constant.put("name", name);
      members.add(new Signatures.Member(meaning, name, model.dataType));
    }
    members.sort(Comparator.comparing(Signatures.Member::name));
    return members;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> constants(CodegenModel model) {
    return (List<Map<String, Object>>) requireNonNull(model.allowableValues.get("enumVars"));
  }
}
