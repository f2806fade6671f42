package dev.postqued.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A promise that a world has broken.
 *
 * @param rule the name of the promise
 * @param key the intention; null if it is about none
 * @param words what happened
 */
public record Violation(String rule, @Nullable String key, String words) {

  @Override
  public String toString() {
    return rule + (key == null ? "" : " (" + key + ")") + ": " + words;
  }
}
