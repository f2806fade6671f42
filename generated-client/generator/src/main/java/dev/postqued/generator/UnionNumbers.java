package dev.postqued.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Says which type a number of a union is read as. Jackson gives an int, a long, a BigInteger or a double,
 * whatever it is big enough for.
 */
final class UnionNumbers {
  private static final List<String> KINDS = List.of("int", "long", "BigInteger", "double");

  /** How each of them becomes each type; what is not there would lose something. */
  private static final Map<String, List<String>> AS =
      Map.of(
          "Integer", List.of("value", "", "", ""),
          "Long", List.of("(long) value", "value", "", ""),
          "BigInteger",
              List.of("BigInteger.valueOf(value)", "BigInteger.valueOf(value)", "value", ""),
          "Float", List.of("(float) value", "", "", "(float) value"),
          "Double", List.of("(double) value", "(double) value", "", "value"),
          "BigDecimal",
              List.of(
                  "BigDecimal.valueOf(value)",
                  "BigDecimal.valueOf(value)",
                  "new BigDecimal(value)",
                  "BigDecimal.valueOf(value)"));

  private static final List<String> WHOLE = List.of("Integer", "Long", "BigInteger");
  private static final List<String> BROKEN = List.of("Double", "Float", "BigDecimal");

  private final List<String> types;
  private final Map<String, String> sets = new LinkedHashMap<>();

  UnionNumbers(List<CodegenProperty> alternatives, Map<String, CodegenModel> models) {
    types = alternatives.stream().map(alternative -> alternative.dataType).toList();
    for (String type : types) {
      CodegenModel model = models.get(type);
      if (model != null && model.isEnum && !model.isString) {
        sets.put(type, model.dataType);
      }
    }
  }

  /** What the template needs for each kind of number. */
  Map<String, Object> describe() {
    Map<String, Object> union = new LinkedHashMap<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      List<Map<String, String>> known = new ArrayList<>();
      String only = null;
      for (Map.Entry<String, String> set : sets.entrySet()) {
        String value = as(set.getValue(), kind);
        if (!value.isEmpty()) {
          String read = "new " + set.getKey() + "(" + value + ")";
          known.add(Map.of("read", read));
          only = read;
        }
      }
      boolean plain = types.stream().anyMatch(AS::containsKey);
      boolean single = only != null && sets.size() == 1 && !plain;
      union.put(KINDS.get(kind) + "-sets", single ? List.of() : known);
      union.put(KINDS.get(kind), single ? only : plain(kind));
    }
    return union;
  }

  private String plain(int kind) {
    String first = KINDS.get(kind).equals("double") ? first(BROKEN, kind) : first(WHOLE, kind);
    String second = first == null ? first(BROKEN, kind) : first;
    return second == null ? "value" : second;
  }

  private @Nullable String first(List<String> candidates, int kind) {
    for (String type : candidates) {
      if (types.contains(type) && !as(type, kind).isEmpty()) {
        return as(type, kind);
      }
    }
    return null;
  }

  private static String as(String type, int kind) {
    List<String> values = AS.get(type);
    return values == null ? "" : values.get(kind);
  }
}
