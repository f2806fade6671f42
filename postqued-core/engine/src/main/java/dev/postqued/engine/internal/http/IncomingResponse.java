package dev.postqued.engine.internal.http;

import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportRequest.Kind;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * A response of HttpClient.
 *
 * @param response its head
 * @param body what comes after it
 */
record IncomingResponse(ClassicHttpResponse response, @Nullable InputStream body)
    implements TransportResponse {

  static IncomingResponse of(
      ClassicHttpResponse response, Cancellable exchange, Watchdog.Watch watch, Kind kind)
      throws IOException {
    HttpEntity entity = response.getEntity();
    return new IncomingResponse(
        response,
        entity == null ? null : new IncomingBody(entity.getContent(), exchange, watch, kind));
  }

  @Override
  public int status() {
    return response.getCode();
  }

  @Override
  public List<HttpHeader> headers() {
    List<HttpHeader> headers = new ArrayList<>();
    for (Header header : response.getHeaders()) {
      headers.add(new HttpHeader(header.getName(), header.getValue()));
    }
    return headers;
  }

  @Override
  public @Nullable String header(String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
