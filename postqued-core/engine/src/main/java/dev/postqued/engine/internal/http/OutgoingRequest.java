package dev.postqued.engine.internal.http;

import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request as HttpClient wants it. HttpClient's own takes a URI, which would be put together to be
 * taken apart again.
 */
final class OutgoingRequest extends BasicClassicHttpRequest
    implements CancellableDependency, Configurable {

  private static final long serialVersionUID = 1L;

  private final transient RequestConfig config;
  private transient @Nullable Cancellable dependency;
  private boolean cancelled;

  private OutgoingRequest(String method, HttpHost host, String path, RequestConfig config) {
    super(method, host, path);
    this.config = config;
  }

  /** The query of an upload is a secret that HttpClient must not see. */
  static OutgoingRequest of(TransportRequest request, HttpHost host, RequestConfig config) {
    String target = request.target();
    int query = request.kind() == Kind.UPLOAD ? target.indexOf('?') : -1;
    String path = query < 0 ? target : target.substring(0, query);
    OutgoingRequest sent = new OutgoingRequest(request.method(), host, path, config);
    if (query >= 0) {
      sent.setHeader(QuietConnection.QUERY, target.substring(query + 1));
    }
    for (HttpHeader header : request.headers()) {
      sent.addHeader(header.name(), header.value());
    }
    return sent;
  }

  @Override
  public RequestConfig getConfig() {
    return config;
  }

  /** What HttpClient does for the request at the moment; it ends at once if nobody wants it any more. */
  @Override
  public void setDependency(Cancellable step) {
    synchronized (this) {
      dependency = step;
      if (!cancelled) {
        return;
      }
    }
    step.cancel();
  }

  @Override
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  @Override
  public boolean cancel() {
    Cancellable step;
    synchronized (this) {
      if (cancelled) {
        return false;
      }
      cancelled = true;
      step = dependency;
    }
    if (step != null) {
      step.cancel();
    }
    return true;
  }
}
