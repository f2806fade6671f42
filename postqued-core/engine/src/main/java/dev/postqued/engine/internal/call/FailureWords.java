package dev.postqued.engine.internal.call;

import dev.postqued.service.Service;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words that complete the texts of failures. */
public final class FailureWords {

  private final Map<String, String> words;

  /** For texts that are complete. */
  public static final FailureWords NONE = new FailureWords(Map.of());

  private FailureWords(Map<String, String> words) {
    this.words = words;
  }

  /**
   * The words that a service declares: the {@code {lifetime}} of a key, the {@code {settling}} time,
   * and {@code {where}} to look for a post.
   */
  public static FailureWords of(Service service) {
    return new FailureWords(new LinkedHashMap<>())
        .with("lifetime", inWords(service.keyLifetime()))
        .with("settling", inWords(service.settlingTime()))
        .with("where", service.whereToLook());
  }

  private static String inWords(Duration duration) {
    return duration.toHours() > 0
        ? duration.toHours() + " hours"
        : duration.toMinutes() + " minutes";
  }

  /** Adds a word. */
  public FailureWords with(String name, Object word) {
    words.put(name, word.toString());
    return this;
  }

  String filledInto(String text) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }
}
