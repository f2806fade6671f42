package dev.postqued.engine;

import java.util.Optional;

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

  /** Returns the variables of this process. */
  static EnvironmentVariables system() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
