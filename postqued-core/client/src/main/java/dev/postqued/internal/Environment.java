package dev.postqued.internal;

import java.util.Optional;

/** Where settings come from when nobody passes them. */
@FunctionalInterface
public interface Environment {

  /** The value of a variable, if it is set and not blank. */
  Optional<String> get(String name);

  /** The environment of this process. */
  static Environment system() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
