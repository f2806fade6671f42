package dev.postqued.internal.v1;

import dev.postqued.bindings.v1.model.Publication;
import feign.Headers;
import feign.Param;
import feign.RequestLine;

/**
 * The operation {@code createPublication} with a body that is already written: what was once sent
 * must be sent again byte for byte, even by a later version of this library.
 */
interface RawPublishingApi {

  @RequestLine("POST /v1/content/publish")
  @Headers({
    "Content-Type: application/json",
    "Idempotency-Key: {idempotencyKey}",
    "Accept: application/json"
  })
  Publication createPublication(@Param("idempotencyKey") String idempotencyKey, byte[] request);
}
