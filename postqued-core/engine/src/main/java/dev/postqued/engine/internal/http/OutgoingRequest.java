package dev.postqued.engine.internal.http;

import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;

/** Turns requests into those of HttpClient. */
final class OutgoingRequest {

  private OutgoingRequest() {}

  /** The query of an upload is a secret that HttpClient must not see. */
  static HttpUriRequestBase of(TransportRequest request, RequestConfig config) {
    HttpUriRequestBase sent = new HttpUriRequestBase(request.method(), request.server());
    String target = request.target();
    int query = request.kind() == Kind.UPLOAD ? target.indexOf('?') : -1;
    sent.setPath(query < 0 ? target : target.substring(0, query));
    if (query >= 0) {
      sent.setHeader(QuietConnection.QUERY, target.substring(query + 1));
    }
    for (HttpHeader header : request.headers()) {
      sent.addHeader(header.name(), header.value());
    }
    sent.setConfig(config);
    return sent;
  }
}
