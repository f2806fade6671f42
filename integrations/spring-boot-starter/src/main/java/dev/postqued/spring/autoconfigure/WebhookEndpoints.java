package dev.postqued.spring.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the clients of one service receive events. */
@FunctionalInterface
interface WebhookEndpoints {

  /** Returns the endpoints. */
  Stream<WebhookEndpoint> all();

  /** Hands a request to a client. */
  @FunctionalInterface
  interface Receiver {

    /**
     * Hands over a request.
     *
     * @param body the bytes as they were received
     * @param headers the headers
     * @return what the application is told; nothing if the signature is not checked
     * @throws dev.postqued.signatures.WebhookRejectedException if the request is refused
     */
    Optional<Object> receive(byte[] body, Map<String, List<String>> headers);
  }

  /**
   * An endpoint.
   *
   * @param property the property that names its path
   * @param path its path
   * @param receiver hands requests to the client
   */
  record WebhookEndpoint(String property, String path, Receiver receiver) {}
}
