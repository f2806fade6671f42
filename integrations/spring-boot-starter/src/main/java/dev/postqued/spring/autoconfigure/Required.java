package dev.postqued.spring.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Properties that a client cannot do without. */
final class Required {

  private Required() {}

  static String property(String name, @Nullable String value) {
    if (value == null || !StringUtils.hasText(value)) {
      throw new IllegalStateException(name + " must be set, and was not");
    }
    if (value.startsWith("${")) {
      throw new IllegalStateException(
          name + " must be set, and " + value + " names a variable that is not");
    }
    return value;
  }
}
