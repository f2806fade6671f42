package dev.postqued.service;

import dev.postqued.idempotency.IdempotencyKey;
import java.util.List;

/**
 * How a service publishes under an idempotency key. Each method that sends a request is one call
 * with its retries.
 *
 * @param <R> the type of a published post, such as a publication
 */
public non-sealed interface KeyedPublishing<R> extends Publishing<R> {

  /**
   * Writes the request. It is written once and sent byte for byte as written, however often.
   *
   * @param contentIds the ids of the media, in their order
   * @param content the content of the intention
   */
  @Override
  byte[] request(List<String> contentIds, String content);

  /** Sends a request under its key. */
  R publish(IdempotencyKey key, byte[] request);
}
