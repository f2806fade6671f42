package dev.postqued.postsyncer.analytics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reactions to a post.
 *
 * @param post its id
 * @param total those on all platforms
 * @param details what else the service says, by name. It has the accounts one by one, in a form that is not documented
 */
public record PostFigures(long post, Figures total, Map<String, Object> details) {

  /** Copies the details. */
  public PostFigures {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
