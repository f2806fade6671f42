package dev.postqued.internal;

import java.util.Optional;

/** The variables that settings come from when nobody passes them. */
@FunctionalInterface
public interface EnvironmentVariables {

  /** The value of a variable, if it is set and not blank. */
  Optional<String> get(String name);

  /** The variables of this process. */
  static EnvironmentVariables system() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
