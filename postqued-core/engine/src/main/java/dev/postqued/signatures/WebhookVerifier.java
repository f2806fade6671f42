package dev.postqued.signatures;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Decides whether a request comes from the service: {@link HmacVerifier} for the common schemes, or an
 * implementation of your own.
 */
@FunctionalInterface
public interface WebhookVerifier {

  /** Returns a verifier that takes every event for a hint that proves nothing. The default. */
  static WebhookVerifier none() {
    return (body, headers, now) -> false;
  }

  /**
   * Looks at a request.
   *
   * @param body the bytes of the body
   * @param headers the headers by their names in lower case
   * @param now the time
   * @return true if the service is proven to have sent it; false if it may be taken as a hint only
   * @throws WebhookRejectedException if it must not be taken at all
   */
  boolean proves(byte[] body, Map<String, List<String>> headers, Instant now);
}
