package dev.postqued.signatures;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a request comes from the service: {@link HmacVerifier} for the common schemes,
 * one of a {@link SignatureScheme}, or an implementation of your own.
 */
@FunctionalInterface
public interface WebhookVerifier {

  /** Returns a verifier that takes every event as a hint that proves nothing. The default. */
  static WebhookVerifier none() {
    return (body, headers, now) -> false;
  }

  /**
   * Verifies a request.
   *
   * @param body the bytes of the body
   * @param headers the headers by their names in lower case
   * @param now the time
   * @return true if the request proves that the service sent it; false if it is only a hint
   * @throws WebhookRejectedException if it must be rejected
   */
  boolean proves(byte[] body, Map<String, List<String>> headers, Instant now);
}
