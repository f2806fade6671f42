package dev.postqued.engine.internal.http;

import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * HttpClient as a transport. Calls are bounded as a whole; uploads and downloads by standing still, and their
 * connections end when their thread is interrupted. Each kind has connections of its own, so that
 * uploads never keep a call waiting.
 */
public final class HttpTransport implements Transport {

  private final Watchdog watchdog;
  private final Connections calls;
  private final Connections uploads;
  private final SilentServers silent = new SilentServers();
  private volatile @Nullable Server lastServer;

  /**
   * Opens no connection yet.
   *
   * @param client names the threads
   * @param connect limits the time for a connection to open
   * @param network how connections are made
   */
  public HttpTransport(String client, Duration connect, Network network) {
    watchdog = new Watchdog(client);
    SSLContext context = network.tls();
    TlsSocketStrategy tls =
        context == null
            ? DefaultClientTlsStrategy.createSystemDefault()
            : new DefaultClientTlsStrategy(context);
    calls =
        new Connections(
            PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(QuietConnection.factory(network, silent))
                .build(),
            connect,
            network);
    uploads =
        new Connections(
            ChannelConnections.create(tls, QuietConnection.factory(network, silent)),
            connect,
            network);
  }

  /** A server as HttpClient wants it; the one that most calls go to is made once. */
  private record Server(URI address, HttpHost host) {}

  @Override
  public TransportResponse send(TransportRequest request) {
    Connections connections = request.kind() == Kind.CALL ? calls : uploads;
    HttpHost host = host(request.server());
    boolean asksFirst = request.expectContinue() && !silent.contains(host);
    OutgoingRequest sent =
        OutgoingRequest.of(request, host, connections.config(request, asksFirst));
    Watchdog.Watch watch = watchdog.watch(request.kind(), request.limit(), sent);
    OutgoingEntity entity = OutgoingEntity.of(request, watch);
    sent.setEntity(entity);
    boolean open = false;
    try {
      ClassicHttpResponse response = connections.client().executeOpen(host, sent, null);
      IncomingResponse incoming = IncomingResponse.of(response, sent, watch, request.kind());
      open = incoming.body() != null;
      return incoming;
    } catch (IOException | IllegalStateException | NullPointerException e) {
      throw failure(e, request.server(), watch, entity);
    } finally {
      if (!open) {
        watch.close();
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // Most calls name the very same address.
  private HttpHost host(URI address) {
    Server known = lastServer;
    if (known != null && known.address() == address) {
      return known.host();
    }
    HttpHost host = HttpHost.create(address);
    lastServer = new Server(address, host);
    return host;
  }

  /**
   * HttpClient says as an illegal state that its pool was closed, or the request ended, meanwhile, and
   * fails with a null pointer when its exchange is ended between two steps.
   */
  private RuntimeException failure(
      Exception e, URI server, Watchdog.Watch watch, @Nullable OutgoingEntity entity) {
    if (entity != null) {
      entity.rethrowDefect();
    }
    if (watch.expired()) {
      return Failures.of(watch.timeout(e), server);
    }
    if (e instanceof IOException failure) {
      return Failures.of(failure, server);
    }
    if (watchdog.isClosed()) {
      return new TransportClosedException();
    }
    // An interrupt that comes while a connection is waited for, so before anything was sent.
    return e instanceof CancellationException
        ? new TransportException(Outcome.NOT_SENT, "interrupted before a connection was free", e)
        : (RuntimeException) e;
  }

  @Override
  public void close() {
    watchdog.close();
    try {
      calls.close();
    } finally {
      uploads.close();
    }
  }
}
