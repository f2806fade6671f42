package dev.postqued.publishing;

import dev.postqued.accounts.Platform;
import java.util.List;
import java.util.Map;

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
   * Returns the rules of the platform for a post with these options. They are checked for each
   * target with such options, before anything is uploaded.
   *
   * @return the rules, with codes that begin with the name of the platform; none unless overridden
   */
  default List<Rule> rules() {
    return List.of();
  }
}
