package dev.postqued.engine;

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

/**
 * An object of a response, read leniently. What is missing, null or of another type counts as not there; ids
 * may be text.
 *
 * @param members its members by name, as they come
 */
public record WireObject(Map<?, ?> members) {

  /** Returns an object; null if it is something else. */
  public static @Nullable WireObject of(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? new WireObject(map) : null;
  }

  /** Returns the objects of a list. */
  public static List<WireObject> all(@Nullable Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(WireObject::of).filter(Objects::nonNull).toList()
        : List.of();
  }

  /** Returns a member as it comes; null if there is none. */
  public @Nullable Object get(String name) {
    return members.get(name);
  }

  /** Returns a whole number, also one written as text. */
  public OptionalLong number(String name) {
    Object value = get(name);
    if (value instanceof Integer || value instanceof Long) {
      return OptionalLong.of(((Number) value).longValue());
    }
    return value instanceof String text && text.matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Returns a whole number that fits into an int. */
  public OptionalInt count(String name) {
    OptionalLong number = number(name);
    return number.isPresent() && number.getAsLong() == (int) number.getAsLong()
        ? OptionalInt.of((int) number.getAsLong())
        : OptionalInt.empty();
  }

  /** Returns a number, also one written as text; 0 if there is none. */
  public double decimal(String name) {
    Object value = get(name);
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    return value instanceof String text && text.matches("[0-9]{1,15}(\\.[0-9]{1,15})?")
        ? Double.parseDouble(text)
        : 0;
  }

  /** Returns a text that is not blank; a number counts as one. */
  public Optional<String> text(String name) {
    Object value = get(name);
    return value instanceof String || value instanceof Number
        ? Optional.of(value.toString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** Returns whether a member is true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(get(name));
  }

  /** Returns the objects of a list in it; none if there is no list. */
  public List<WireObject> objects(String name) {
    return all(get(name));
  }

  /** Returns the texts of a list in it; none if there is no list. */
  public List<String> texts(String name) {
    return get(name) instanceof Collection<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** Returns an object in it; one without members if there is none. */
  public WireObject object(String name) {
    return get(name) instanceof Map<?, ?> map ? new WireObject(map) : new WireObject(Map.of());
  }

  /** Returns its members but those that are known, by name. */
  public Map<String, Object> without(String... known) {
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
