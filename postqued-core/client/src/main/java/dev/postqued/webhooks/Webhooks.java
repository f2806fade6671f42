package dev.postqued.webhooks;

import dev.postqued.signatures.WebhookRejectedException;
import java.util.List;
import java.util.Map;

/** Receives the events that the service sends to your address, which you set in its dashboard. */
public interface Webhooks {

  /**
   * Receives a request. A new event speeds up the waits for its publication: a proven one ends them
   * at once if it is the last one, any other makes the client read the publication now.
   *
   * @param body the bytes of the body as they were received; a signature is valid only for these
   * @param headers the headers; the case of their names does not matter
   * @return the event, and whether it is new
   * @throws WebhookRejectedException if it is malformed or its signature is not valid
   */
  WebhookReceipt receive(byte[] body, Map<String, List<String>> headers);
}
