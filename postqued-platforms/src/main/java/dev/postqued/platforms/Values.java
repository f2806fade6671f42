package dev.postqued.platforms;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks and copies the values of options. */
final class Values {

  private Values() {}

  static String text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank; leave it out instead");
    }
    return value;
  }

  static String address(String name, URI address) {
    String scheme = address.getScheme();
    if (address.getHost() == null
        || !Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          name + " must be an address with http or https, was " + address);
    }
    return address.toString();
  }

  static List<String> texts(String name, int most, String... values) {
    if (values.length > most) {
      throw new IllegalArgumentException(
          "%s must be at most %d, were %d".formatted(name, most, values.length));
    }
    return Stream.of(values).map(value -> text(name, value)).toList();
  }

  /** Copies a map whose names are not documented. */
  static Map<String, Object> map(String name, Map<String, ?> values) {
    Map<String, Object> copy = new LinkedHashMap<>();
    values.forEach((key, value) -> copy.put(text(name, key), copied(name + "." + key, value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object copied(String name, @Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> copied(name, item)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, item) -> copy.put(String.valueOf(key), copied(name + "." + key, item)));
      return Collections.unmodifiableMap(copy);
    }
    throw new IllegalArgumentException(
        name + " must be a text, a number, a boolean, a list or a map, was " + value);
  }

  /** Starts options of a kind of post. */
  static Map<String, Object> kind(String name, String kind) {
    return new LinkedHashMap<>(Map.of(name, kind));
  }
}
