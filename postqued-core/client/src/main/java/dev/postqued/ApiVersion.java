package dev.postqued;

import java.util.Arrays;
import java.util.Locale;

/** A version of the PostQued API. */
public enum ApiVersion {

  /** Version 1, as the guide of March 2026 and the skill 1.0.6 describe it. The default. */
  V1,

  /**
   * Version 2, as the vendor's document of July 2026 and the skill 1.0.7 describe it: eleven platforms,
   * a media library, workspaces. The vendor advises to use this one only.
   */
  V2;

  /**
   * Finds a version by its name.
   *
   * @param name such as {@code v2} or {@code 2}, in any case
   * @return the version
   * @throws IllegalArgumentException if there is none of that name
   */
  public static ApiVersion of(String name) {
    String number = name.strip().toUpperCase(Locale.ROOT).replaceFirst("^V", "");
    return Arrays.stream(values())
        .filter(version -> version.name().equals("V" + number))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("version must be v1 or v2, was " + name.strip()));
  }
}
