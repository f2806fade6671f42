package dev.postqued.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A response whose head is there. Its body may still be under way. */
public interface TransportResponse extends AutoCloseable {

  /** Returns the HTTP status. */
  int status();

  /** Returns all header fields in their order. */
  List<HttpHeader> headers();

  /**
   * Returns the body; null if the response has none. A read throws an {@link IOException} if the
   * exchange breaks off or its limit is reached. Closing the body closes the response.
   */
  @Nullable InputStream body();

  /** Returns the value of the first header field of that name; null if there is none. */
  default @Nullable String header(String name) {
    for (HttpHeader header : headers()) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return null;
  }

  /** Ends the exchange. What is left of the body is not read. */
  @Override
  default void close() {
    InputStream body = body();
    if (body != null) {
      try {
        body.close();
      } catch (IOException e) {
        // Whatever the response says has been read, or is not wanted.
        return;
      }
    }
  }

  /** Makes a response of what is in memory, for a transport that has no network. */
  static TransportResponse of(int status, List<HttpHeader> headers, byte[] bytes) {
    InputStream body = new ByteArrayInputStream(bytes);
    return new TransportResponse() {
      @Override
      public int status() {
        return status;
      }

      @Override
      public List<HttpHeader> headers() {
        return headers;
      }

      @Override
      public InputStream body() {
        return body;
      }
    };
  }
}
