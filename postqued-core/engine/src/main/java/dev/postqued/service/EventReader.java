package dev.postqued.service;

import java.util.Map;

/** Reads the events of a service. */
@FunctionalInterface
public interface EventReader {

  /**
   * Reads an event.
   *
   * @param content the body, which is a JSON object
   * @return the event
   * @throws dev.postqued.signatures.WebhookRejectedException if it is no event of the service; the
   *     message must not quote it
   */
  ServiceEvent read(Map<String, Object> content);
}
