package dev.postqued.internal.publishing;

import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Target;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a text that would not arrive: half of a surrogate pair is no character and has no
 * UTF-8, and NUL ends a text for many programs.
 */
final class Unsendable {

  private Unsendable() {}

  /** Returns what is wrong with the first such text of a target; empty if all can be sent. */
  static Optional<String> in(Target target) {
    return Stream.concat(
            in("the caption", target.caption()),
            target.options().map(PlatformOptions::values).stream().flatMap(Unsendable::inOptions))
        .findFirst();
  }

  private static Stream<String> inOptions(Map<?, ?> values) {
    return values.entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(
                    in("the name of an option", entry.getKey()),
                    in("the option " + entry.getKey(), entry.getValue())));
  }

  private static Stream<String> in(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .flatMap(entry -> Stream.concat(in(place, entry.getKey()), in(place, entry.getValue())));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().flatMap(item -> in(place, item));
    }
    return value instanceof String text ? problem(place, text).stream() : Stream.empty();
  }

  private static Optional<String> problem(String place, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == 0) {
        return Optional.of("%s has NUL at position %d".formatted(place, i));
      }
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        return Optional.of("%s has half of a surrogate pair at position %d".formatted(place, i));
      }
    }
    return Optional.empty();
  }
}
