package dev.postqued.postsyncer.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An object of a response. What is missing, null or of another type counts as not there; ids may be text. */
record WireObject(Map<?, ?> members) {

  /** Returns an object; null if it is something else. */
  static @Nullable WireObject of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new WireObject(map) : null;
  }

  /** Returns the objects of a list. */
  static List<WireObject> all(@Nullable Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(WireObject::of).filter(Objects::nonNull).toList()
        : List.of();
  }

  @Nullable Object get(String name) {
    return members.get(name);
  }

  OptionalLong number(String name) {
    Object value = get(name);
    if (value instanceof Integer || value instanceof Long) {
      return OptionalLong.of(((Number) value).longValue());
    }
    return value instanceof String text && text.matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  OptionalInt count(String name) {
    OptionalLong number = number(name);
    return number.isPresent() && number.getAsLong() == (int) number.getAsLong()
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  double decimal(String name) {
    Object value = get(name);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && text.matches("[0-9]{1,15}(\\.[0-9]{1,15})?")
        ? Double.parseDouble(text)
        : 0;
  }

  /** A text that is not blank; a number counts as one. */
  Optional<String> text(String name) {
    Object value = get(name);
    return value instanceof String || value instanceof Number
        ? Optional.of(value.toString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(get(name));
  }

  List<WireObject> objects(String name) {
    return all(get(name));
  }

  /** An object in it; without members if there is none. */
  WireObject object(String name) {
    return get(name) instanceof Map<?, ?> map ? new WireObject(map) : new WireObject(Map.of());
  }

  /** Its members but those that are known, by name. */
  Map<String, Object> without(String... known) {
    Map<String, Object> rest = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (value != null && !Arrays.asList(known).contains(name)) {
            rest.put(String.valueOf(name), value);
          }
        });
    return rest;
  }
}
