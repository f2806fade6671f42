package dev.postqued.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the arguments of a generated method as a user would: with builders, constants and factories. */
final class Values {
  private final Path folder;

  /** Files are made in the folder. */
  Values(Path folder) {
    this.folder = folder;
  }

  @Nullable Object of(JsonNode json, Type type) {
    if (json.isNull() || json.isMissingNode()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return collection(json, generic);
    }
    Class<?> plain = (Class<?>) type;
    try {
      if (plain == Path.class) {
        return Files.writeString(Files.createTempFile(folder, "part", ".bin"), json.asText());
      }
      if (plain.isRecord()) {
        return record(json, plain);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(type + " cannot be made of " + json, cause(e));
    }
    return Json.MAPPER.convertValue(json, plain);
  }

  private static @Nullable Throwable cause(Exception e) {
    return e instanceof InvocationTargetException ? e.getCause() : e;
  }

  private @Nullable Object collection(JsonNode json, ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    if (generic.getRawType() == Map.class) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      json.properties()
          .forEach(member -> map.put(member.getKey(), of(member.getValue(), arguments[1])));
      return map;
    }
    List<@Nullable Object> items = new ArrayList<>();
    json.forEach(item -> items.add(of(item, arguments[0])));
    return generic.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
  }

  private Object record(JsonNode json, Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length == 1
        && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
      return components[0].getType() == Object.class
          ? union(json, type)
          : type.getConstructor(components[0].getType())
              .newInstance(of(json, components[0].getType()));
    }
    Object builder = type.getMethod("builder").invoke(null);
    Map<String, RecordComponent> named = new LinkedHashMap<>();
    RecordComponent others = null;
    for (RecordComponent component : components) {
      JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
      if (name == null) {
        others = component;
      } else {
        named.put(name.value(), component);
      }
    }
    Map<String, JsonNode> unnamed = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      RecordComponent component = named.get(member.getKey());
      if (component == null) {
        unnamed.put(member.getKey(), member.getValue());
      } else {
        set(builder, component, member.getValue());
      }
    }
    if (!unnamed.isEmpty()) {
      if (others == null) {
        throw new AssertionError(type.getSimpleName() + " has no " + unnamed.keySet());
      }
      set(builder, others, Json.MAPPER.valueToTree(unnamed));
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private void set(Object builder, RecordComponent component, JsonNode value)
      throws ReflectiveOperationException {
    builder
        .getClass()
        .getMethod(component.getName(), component.getType())
        .invoke(builder, of(value, component.getGenericType()));
  }

  /** Takes the first alternative that says what is to be said. */
  private Object union(JsonNode json, Class<?> type) throws ReflectiveOperationException {
    for (Method factory : type.getMethods()) {
      if (Modifier.isStatic(factory.getModifiers()) && factory.getName().equals("of")) {
        try {
          Object value = of(json, factory.getGenericParameterTypes()[0]);
          Object union = factory.invoke(null, value);
          if (Json.plain(Json.MAPPER.valueToTree(union)).equals(Json.plain(json))) {
            return union;
          }
        } catch (AssertionError | IllegalArgumentException e) {
          // Another alternative may take the value.
        }
      }
    }
    throw new AssertionError(
        "no alternative of " + Arrays.toString(type.getMethods()) + " takes " + json);
  }
}
