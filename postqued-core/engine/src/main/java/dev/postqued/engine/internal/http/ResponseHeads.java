package dev.postqued.engine.internal.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads the heads of the responses of one connection, and knows whether bytes were read beyond the
 * last one: the socket no longer reports these.
 */
final class ResponseHeads implements HttpMessageParser<ClassicHttpResponse> {

  private final HttpMessageParser<ClassicHttpResponse> parser = new DefaultHttpResponseParser();

  private boolean moreRead;

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream socket)
      throws IOException, HttpException {
    ClassicHttpResponse head = parser.parse(buffer, socket);
    moreRead = buffer.length() > 0;
    return head;
  }

  /** Reports whether bytes after the last head have been read from the socket. */
  boolean moreRead() {
    return moreRead;
  }
}
