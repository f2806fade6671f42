package dev.postqued.publishing;

import dev.postqued.accounts.Platform;
import java.util.List;
import java.util.Map;

/**
 * Options of one platform for a {@link Target}. Modules for platforms implement it, such as {@code
 * postqued-tiktok}.
 */
public interface PlatformOptions {

  /**
   * Names the platform these options are for.
   *
   * @return the platform; a target of another one refuses the options
   */
  Platform platform();

  /**
   * Gives the options as they go on the wire.
   *
   * @return names and values (strings, numbers, booleans, lists and maps of these), in the order in
   *     which they are to be written
   */
  Map<String, Object> values();

  /**
   * Gives the rules of the platform for a post with these options. They are checked for each target
   * that has such options, before anything is uploaded.
   *
   * @return the rules, with codes that begin with the name of the platform; none unless overridden
   */
  default List<Rule> rules() {
    return List.of();
  }
}
