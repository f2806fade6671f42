package dev.postqued.internal.publishing;

import dev.postqued.calls.SendableText;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Target;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of a target that would not arrive. */
final class Unsendable {

  private Unsendable() {}

  /** Returns what is wrong with the first such text of a target; empty if all can be sent. */
  static Optional<String> in(Target target) {
    return Stream.of(
            in("the caption", target.caption()),
            in("the account", target.accountId()),
            target.options().map(PlatformOptions::values).stream().flatMap(Unsendable::inOptions))
        .flatMap(problems -> problems)
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
    return SendableText.problem(text).map(problem -> place + " " + problem);
  }
}
