package dev.postqued.publishing;

import dev.postqued.accounts.Platform;
import dev.postqued.rules.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options of one platform for a {@link Target}. Platform modules such as {@code postqued-tiktok}
 * implement it.
 */
public interface PlatformOptions {

  /**
   * Returns the platform of these options. A target of another platform rejects them.
   */
  Platform platform();

  /**
   * Returns the options as they are sent.
   *
   * @return names and values (strings, numbers, booleans, lists and maps of these), in the order in
   *     which they are written
   */
  Map<String, Object> values();

  /**
   * Returns the names of those values that version 1 of the API does not know. A client of version 1
   * refuses a post with such options before anything is sent.
   *
   * @return the names; none unless overridden
   */
  default Set<String> onlyInVersion2() {
    return Set.of();
  }

  /**
   * Returns the rules of the platform for a post with these options. They are checked for each
   * target with such options, before anything is uploaded.
   *
   * @return the rules, with codes that begin with the name of the platform; none unless overridden
   */
  default List<Rule> rules() {
    return List.of();
  }

  /**
   * Returns options by their names on the wire, for a platform or a value that no module knows. They
   * have no rules.
   *
   * @param platform the platform
   * @param values names and values, as {@link #values} describes them
   * @return the options
   */
  static PlatformOptions of(Platform platform, Map<String, ?> values) {
    return new UntypedOptions(platform, Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }
}
