package dev.postqued.internal;

import java.util.Optional;

/** The source of settings that are not passed. */
@FunctionalInterface
public interface Environment {

  /** Returns the value of a variable, if it is set and not blank. */
  Optional<String> get(String name);

  /** The environment of this process. */
  static Environment system() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
