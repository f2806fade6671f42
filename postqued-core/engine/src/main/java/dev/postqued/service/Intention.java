package dev.postqued.service;

import dev.postqued.idempotency.IdempotencyKey;
import java.util.List;

/**
 * Something that is to be published once.
 *
 * @param key the key under which it is published once
 * @param media its media, in their order
 * @param content everything else, as JSON; the same text under the same key is the same post
 */
public record Intention(IdempotencyKey key, List<IntendedMedium> media, String content) {

  /** Copies the media. */
  public Intention {
    media = List.copyOf(media);
  }
}
