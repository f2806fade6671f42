package dev.postqued.transport;

/**
 * Sends HTTP requests, each once. It follows no redirects, keeps no cookies, adds no credentials and
 * repeats nothing: whether a request is sent again is decided by the client. All threads share it.
 *
 * <p>An interrupt ends an upload, and a call no later than at its limit; the thread stays interrupted.
 * What a {@link RequestBody} throws ends its own exchange and no other.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the head of the response. A server that responds before it has read
   * the whole body is heard: the sink of the body throws, and the response is returned.
   *
   * @return the response, which the caller closes
   * @throws TransportException if no response came; it says whether the server may have the request. An
   *     {@link java.io.IOException} of the body is its cause; other exceptions of the body are thrown
   *     as they are
   * @throws TransportClosedException if the transport is closed; nothing was sent
   */
  TransportResponse send(TransportRequest request);

  /** Ends what is under way, and sends nothing any more. To close it again has no effect. */
  @Override
  void close();
}
