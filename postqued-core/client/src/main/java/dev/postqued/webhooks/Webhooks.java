package dev.postqued.webhooks;

import dev.postqued.signatures.WebhookRejectedException;
import java.util.List;
import java.util.Map;

/** Takes the events that the service sends to an address of yours, which you set in its dashboard. */
public interface Webhooks {

  /**
   * Takes a request. News of a publication reaches those who wait for it: a proven event ends their
   * wait at once if it is the last one, any other makes the client ask the service now.
   *
   * @param body the bytes of the body as they came; a signature holds only for these
   * @param headers the headers; the case of their names does not matter
   * @return the event, and whether it is news
   * @throws WebhookRejectedException if it is malformed or its signature does not hold
   */
  WebhookReceipt receive(byte[] body, Map<String, List<String>> headers);
}
