package dev.postqued.generator;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  private static final Map<String, String> PARSED =
      Map.of("URI", "URI.create", "Instant", "Instant.parse", "LocalDate", "LocalDate.parse");

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
    String list = only(alternatives, alternative -> alternative.isArray);
    union.put("factories", List.copyOf(factories.values()));
    union.put("list", list);
    describeText(union, alternatives, models);
    union.putAll(new UnionNumbers(alternatives, models).describe());
    describeObjects(union, model, factories.values(), models);
    factories.values().forEach(alternative -> access(alternative, list));
    model.vendorExtensions.put("x-union", union);
  }

  /** What a typed accessor needs to know. */
  private static void access(CodegenProperty alternative, String list) {
    String erased = erased(alternative);
    if (erased.equals("Object")) {
      // It is what value() returns.
      return;
    }
    String kind = erased.equals("byte[]") ? "Bytes" : erased;
    String article = "AEIOU".indexOf(kind.charAt(0)) < 0 ? "a " : "an ";
    String read = alternative.isArray ? list : alternative.dataType;
    Map<String, Object> extensions = alternative.vendorExtensions;
    extensions.put("x-kind", kind);
    extensions.put("x-article", article + "{@code " + kind + "}");
    extensions.put("x-erased", read.replaceAll("<.*", ""));
    extensions.put("x-read", read);
    extensions.put("x-unchecked", read.contains("<"));
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
    } else if (texts.size() == 1 && PARSED.containsKey(texts.get(0).dataType)) {
      union.put("parsed", PARSED.get(texts.get(0).dataType));
      union.put("parsed-type", texts.get(0).dataType);
    } else {
      List<CodegenProperty> sets = texts.stream().filter(one -> isOpenSet(one, models)).toList();
      union.put("sets", sets.stream().map(set -> set.dataType).distinct().toList());
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
    Object toldBy = model.vendorExtensions.get("x-told-by");
    if (records.size() > 1 && toldBy instanceof Map<?, ?> by) {
      tell(union, by, models);
    } else if (told && records.size() > 1) {
      union.put("types", records.stream().map(kind -> kind.classname + ".class").toList());
    } else if (told && records.size() == 1) {
      union.put("object", records.get(0).classname);
    }
    if (union.containsKey("types")) {
      union.put("kinds", records.stream().map(kind -> kind.classname).toList());
      union.put("kind", "Kind");
      records.forEach(kind -> implement(kind, model.classname + ".Kind"));
    }
  }

  /** By the values of a property, which the document names. */
  private static void tell(
      Map<String, Object> union, Map<?, ?> by, Map<String, CodegenModel> models) {
    String property = String.valueOf(by.get("property"));
    Map<String, List<String>> values = new TreeMap<>();
    ((Map<?, ?>) requireNonNull(by.get("values")))
        .forEach(
            (value, schema) ->
                models.values().stream()
                    .filter(model -> schema.equals(model.schemaName))
                    .forEach(
                        model ->
                            values
                                .computeIfAbsent(model.classname, name -> new ArrayList<>())
                                .add(JavaNames.literal(String.valueOf(value)))));
    List<String> types = new ArrayList<>();
    values.forEach(
        (kind, names) -> {
          String list = String.join(", ", names);
          String named = names.size() == 1 ? "name = " + list : "names = {" + list + "}";
          types.add("value = " + kind + ".class, " + named);
        });
    union.put("types", types);
    union.put("property", Javadoc.code(property));
    union.put("property-literal", JavaNames.literal(property));
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
