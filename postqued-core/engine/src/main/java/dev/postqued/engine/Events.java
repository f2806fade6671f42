package dev.postqued.engine;

import dev.postqued.service.EventReader;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.signatures.WebhookVerifier;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Receives the events of a service: verifies each before it is read. */
public final class Events {

  /** Far more than an event has. */
  private static final int MAX_BYTES = 1 << 20;

  private final EventReader reader;
  private final WebhookVerifier verifier;
  private final Clock clock;

  Events(EventReader reader, WebhookVerifier verifier, Clock clock) {
    this.reader = reader;
    this.verifier = verifier;
    this.clock = clock;
  }

  /**
   * Receives a request.
   *
   * @param body the bytes of the body as they were received
   * @param headers the headers; the case of their names does not matter
   * @return the event
   * @throws WebhookRejectedException if it is malformed or its signature is not valid
   */
  public ReceivedEvent receive(byte[] body, Map<String, List<String>> headers) {
    boolean proven = verifier.proves(body, lowerCase(headers), clock.instant());
    return new ReceivedEvent(reader.read(content(body)), proven);
  }

  private static Map<String, Object> content(byte[] body) {
    if (body.length > MAX_BYTES) {
      throw new WebhookRejectedException("the body has more than " + MAX_BYTES + " bytes", null);
    }
    Object value;
    try {
      value = JsonText.read(body, Object.class);
    } catch (IllegalArgumentException e) {
      throw new WebhookRejectedException("the body is not JSON", null);
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new WebhookRejectedException("the body is not a JSON object", null);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    map.forEach((name, member) -> content.put(String.valueOf(name), member));
    return content;
  }

  private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new HashMap<>();
    headers.forEach(
        (name, values) -> {
          // The status line of some clients.
          if (name != null) {
            lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
          }
        });
    return lower;
  }
}
