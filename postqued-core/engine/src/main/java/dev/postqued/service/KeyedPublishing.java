package dev.postqued.service;

import dev.postqued.idempotency.IdempotencyKey;
import java.time.Instant;
import java.util.List;

/**
 * How a service publishes under an idempotency key. Each method that asks the service is one call with
 * its retries.
 *
 * @param <R> what a post becomes, such as a publication
 */
public interface KeyedPublishing<R> {

  /** Says how a medium gets to the service; it has a source. */
  UploadFile upload(IntendedMedium medium);

  /**
   * Refuses a post that can no longer go out as it is, before it is sent for the first time.
   *
   * @param content the content of the intention
   * @throws IllegalArgumentException if it cannot, for instance because its time has passed
   */
  void refuseLate(String content, Instant now);

  /**
   * Writes the request, once: it is sent to the byte as it was written, however often.
   *
   * @param contentIds the ids of the media, in their order
   * @param content the content of the intention
   */
  byte[] request(List<String> contentIds, String content);

  /** Sends a request under its key. */
  R publish(IdempotencyKey key, byte[] request);

  /** Hears that a post was accepted just now. */
  default void accepted(R published, String content) {}

  /** Asks for what was published. */
  R get(String id);

  /** Returns the id by which it can be asked for. */
  String id(R published);
}
