package dev.postqued.internal;

import java.util.Optional;

/** The environment variables for options that are not passed. */
@FunctionalInterface
public interface EnvironmentVariables {

  /** Returns the value of a variable, if it is set and not blank. */
  Optional<String> get(String name);

  /** Returns the variables of this process. */
  static EnvironmentVariables system() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
