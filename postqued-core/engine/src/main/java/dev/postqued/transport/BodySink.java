package dev.postqued.transport;

import java.io.IOException;

/** Takes the body of a request, piece by piece. */
@FunctionalInterface
public interface BodySink {

  /**
   * Sends the next piece and returns when its bytes may be overwritten.
   *
   * @throws IOException if no more can be sent, or the server has responded already; the body lets it
   *     pass
   */
  void write(byte[] bytes, int offset, int length) throws IOException;
}
