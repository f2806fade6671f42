package dev.postqued.postsyncer.webhooks;

import java.util.List;
import java.util.Map;

/**
 * Receives the events that the service sends to your address. They are signed as Standard Webhooks describes, if the
 * builder of the client has the secret; otherwise each is only a hint.
 */
public interface Events {

  /**
   * Receives a request. A new event about a post makes those who wait for the post read it now. The last 20,000 ids are
   * kept to find repeated events, in memory: a program that is started again may get one twice. Respond with 2xx only
   * once you have done what the event asks for, or have kept it.
   *
   * @param body the bytes of the body as they were received; a signature is valid only for these
   * @param headers the headers; the case of their names does not matter
   * @return the event, and whether it was received before
   * @throws dev.postqued.signatures.WebhookRejectedException if it is malformed, its signature is not valid, or its
   *     time is more than five minutes from now. Respond with 400
   */
  EventReceipt receive(byte[] body, Map<String, List<String>> headers);
}
