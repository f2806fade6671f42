package dev.postqued.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenComposedSchemas;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Says how a schema with alternatives is read. Jackson tells text, numbers, lists and objects apart by
 * itself, so each of them can have a type of its own; several kinds of object are told apart by their
 * properties. Where that is not possible, an object is read as a map.
 */
final class Unions {

  private Unions() {}

  static void describe(CodegenModel model, Map<String, CodegenModel> models) {
    List<CodegenProperty> alternatives = alternatives(model.getComposedSchemas());
    if (alternatives.isEmpty() || model.isEnum) {
      return;
    }
    Map<String, CodegenProperty> factories = new LinkedHashMap<>();
    for (CodegenProperty alternative : alternatives) {
      factories.putIfAbsent(erased(alternative), alternative);
      CodegenModel named = models.get(alternative.dataType);
      Object description = named == null ? null : named.vendorExtensions.get("x-doc");
      if (description != null) {
        alternative.vendorExtensions.putIfAbsent("x-doc", description);
      }
    }
    Map<String, Object> union = new LinkedHashMap<>();
    union.put("factories", List.copyOf(factories.values()));
    union.put("list", only(alternatives, alternative -> alternative.isArray));
    describeText(union, alternatives, models);
    describeNumbers(union, alternatives);
    describeObjects(union, model, factories.values(), models);
    model.vendorExtensions.put("x-union", union);
  }

  private static List<CodegenProperty> alternatives(CodegenComposedSchemas composed) {
    return composed == null
        ? List.of()
        : Stream.of(composed.getOneOf(), composed.getAnyOf())
            .filter(list -> list != null)
            .flatMap(List::stream)
            .toList();
  }

  /** The type as overloading sees it. */
  private static String erased(CodegenProperty alternative) {
    return alternative.dataType.replaceAll("<.*", "");
  }

  private static String only(List<CodegenProperty> alternatives, Predicate<CodegenProperty> kind) {
    List<CodegenProperty> found = alternatives.stream().filter(kind).toList();
    return found.size() == 1 ? found.get(0).dataType : "List<Object>";
  }

  /** Text that is one of a set of values has the type of the set, if nothing else is text. */
  private static void describeText(
      Map<String, Object> union,
      List<CodegenProperty> alternatives,
      Map<String, CodegenModel> models) {
    List<CodegenProperty> texts =
        alternatives.stream()
            .filter(alternative -> isText(alternative) || isOpenSet(alternative, models))
            .toList();
    if (texts.size() == 1 && isOpenSet(texts.get(0), models)) {
      union.put("text", texts.get(0).dataType);
    } else if (texts.size() == 1 && texts.get(0).dataType.equals("URI")) {
      union.put("address", true);
    }
  }

  private static boolean isText(CodegenProperty alternative) {
    return alternative.isString
        || alternative.isUuid
        || alternative.isUri
        || alternative.isEmail
        || alternative.isDate
        || alternative.isDateTime;
  }

  private static boolean isOpenSet(CodegenProperty alternative, Map<String, CodegenModel> models) {
    CodegenModel model = models.get(alternative.dataType);
    return model != null && model.isEnum && model.isString;
  }

  private static void describeNumbers(
      Map<String, Object> union, List<CodegenProperty> alternatives) {
    Set<String> types =
        alternatives.stream().map(alternative -> alternative.dataType).collect(Collectors.toSet());
    String decimal = types.contains("BigDecimal") ? "BigDecimal.valueOf(value)" : "value";
    String integer = types.contains("Double") ? "(double) value" : decimal;
    if (types.contains("Integer")) {
      integer = "value";
    }
    boolean onlyLong = types.contains("Long") && !types.contains("Integer");
    union.put("integer", onlyLong ? "(long) value" : integer);
    union.put("long", types.contains("Long") ? "value" : integer);
    union.put("decimal", decimal);
  }

  private static void describeObjects(
      Map<String, Object> union,
      CodegenModel model,
      Iterable<CodegenProperty> factories,
      Map<String, CodegenModel> models) {
    List<CodegenModel> records = new ArrayList<>();
    Set<Set<String>> shapes = new LinkedHashSet<>();
    boolean told = true;
    for (CodegenProperty alternative : factories) {
      CodegenModel other = models.get(alternative.dataType);
      if (other == null) {
        told &= !isAnyObject(alternative);
      } else if (!other.isEnum) {
        records.add(other);
        told &= alternatives(other.getComposedSchemas()).isEmpty() && shapes.add(names(other));
      }
    }
    if (told && records.size() == 1) {
      union.put("object", records.get(0).classname);
    } else if (told && records.size() > 1) {
      List<String> kinds = records.stream().map(kind -> kind.classname).toList();
      union.put("kinds", kinds);
      union.put("kind", kinds.get(0));
      records.forEach(kind -> implement(kind, model.classname + ".Kind"));
    }
  }

  private static boolean isAnyObject(CodegenProperty alternative) {
    return alternative.isMap
        || alternative.isFreeFormObject
        || alternative.isAnyType
        || alternative.dataType.equals("Object");
  }

  private static void implement(CodegenModel model, String type) {
    List<Object> interfaces = new ArrayList<>();
    if (model.vendorExtensions.get("x-kind-of") instanceof List<?> others) {
      interfaces.addAll(others);
    }
    interfaces.add(type);
    model.vendorExtensions.put("x-kind-of", interfaces);
  }

  private static Set<String> names(CodegenModel model) {
    return model.vars.stream().map(variable -> variable.baseName).collect(Collectors.toSet());
  }
}
