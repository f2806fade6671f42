package dev.postqued.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post as a {@link Rule} sees it: for one of its targets, whoever publishes it.
 *
 * @param platform the name of the platform of the target
 * @param text the text for it; empty if there is none
 * @param options the options for it by their names on the wire
 * @param media the media, in order
 * @param at when it goes out; empty for at once, or if it is not known
 * @param now the time by the clock of the client
 * @param targetIndex the position of the target in the post
 */
public record CheckedPost(
    String platform,
    String text,
    Map<String, Object> options,
    List<CheckedMedium> media,
    Optional<Instant> at,
    Instant now,
    int targetIndex) {

  /** Copies the options and the media. */
  public CheckedPost {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    media = List.copyOf(media);
  }

  /**
   * Returns an option.
   *
   * @param name its name on the wire
   * @return its value; empty if it is not set
   */
  public Optional<Object> option(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
