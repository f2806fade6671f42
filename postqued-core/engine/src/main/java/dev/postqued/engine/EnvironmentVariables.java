package dev.postqued.engine;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The environment variables for options that are not passed. */
@FunctionalInterface
public interface EnvironmentVariables {

  /** Returns the value of a variable, if it is set and not blank. */
  Optional<String> get(String name);

  /**
   * Returns the value of a variable that a client needs.
   *
   * @param remedy what to do if it is not set
   * @throws IllegalStateException if it is not set
   */
  default String required(String name, String remedy) {
    return get(name).orElseThrow(() -> new IllegalStateException(name + " must be set; " + remedy));
  }

  /**
   * Uses the value of a variable that a client needs. If the value is refused, the message names the variable.
   *
   * @param remedy what to do if it is not set
   * @param use takes the value
   * @return what {@code use} returned
   * @throws IllegalStateException if it is not set
   * @throws IllegalArgumentException if {@code use} refuses the value
   */
  default <T> T required(String name, String remedy, Function<String, T> use) {
    return named(name, use, required(name, remedy));
  }

  /**
   * Uses the value of a variable without the blanks around it, if it is set. If the value is refused, the message
   * names the variable.
   *
   * @param use takes the value
   * @throws IllegalArgumentException if {@code use} refuses the value
   */
  default void ifSet(String name, Consumer<String> use) {
    get(name)
        .map(String::strip)
        .ifPresent(
            value ->
                named(
                    name,
                    v -> {
                      use.accept(v);
                      return v;
                    },
                    value));
  }

  private static <T> T named(String name, Function<String, T> use, String value) {
    try {
      return use.apply(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** Returns the variables of this process. */
  static EnvironmentVariables system() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
