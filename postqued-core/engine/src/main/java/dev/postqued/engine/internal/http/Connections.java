package dev.postqued.engine.internal.http;

import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A pool with its client, which follows no redirects, keeps no cookies and repeats nothing. */
final class Connections implements AutoCloseable {

  /** API, storage and an upload host, with some to spare: no server takes the connections of another. */
  private static final int MAX_SERVERS = 4;

  /** A connection that was idle for longer is checked before it is used again. */
  private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);

  private final PoolingHttpClientConnectionManager pool;
  private final CloseableHttpClient client;
  private volatile @Nullable Limits last;

  Connections(PoolingHttpClientConnectionManager pool, Duration connect, Network network) {
    this.pool = pool;
    pool.setMaxTotal(MAX_SERVERS * network.maxConnections());
    pool.setDefaultMaxPerRoute(network.maxConnections());
    pool.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(connect))
            .setValidateAfterInactivity(CHECK_AFTER)
            .build());
    client =
        through(HttpClients.custom(), network)
            .useSystemProperties()
            .setConnectionManager(pool)
            .setConnectionManagerShared(true)
            .setRequestExecutor(new HttpRequestExecutor(SilentServers.WAIT, null, null))
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .disableDefaultUserAgent()
            .build();
  }

  private static HttpClientBuilder through(HttpClientBuilder client, Network network) {
    URI proxy = network.proxy();
    if (proxy == null) {
      return client;
    }
    HttpHost host = HttpHost.create(proxy);
    Network.Login login = network.login();
    if (login != null) {
      BasicCredentialsProvider known = new BasicCredentialsProvider();
      known.setCredentials(
          new AuthScope(host),
          new UsernamePasswordCredentials(login.user(), login.password().reveal()));
      client.setDefaultCredentialsProvider(known);
    }
    return client.setProxy(host);
  }

  /** What was last asked for, since most requests ask for the same. */
  private record Limits(Kind kind, Duration limit, boolean asksFirst, RequestConfig config) {

    private boolean fit(TransportRequest request, boolean asks) {
      return kind == request.kind() && limit.equals(request.limit()) && asksFirst == asks;
    }
  }

  CloseableHttpClient client() {
    return client;
  }

  /**
   * The limits of a request in HttpClient's terms, and whether the server is asked first. How long an
   * upload may wait for its response depends on its {@link Pace}, which only the watchdog knows.
   */
  RequestConfig config(TransportRequest request, boolean asksFirst) {
    Limits known = last;
    if (known != null && known.fit(request, asksFirst)) {
      return known.config();
    }
    Timeout limit = Timeout.of(request.limit());
    RequestConfig config =
        RequestConfig.custom()
            .setConnectionRequestTimeout(limit)
            .setResponseTimeout(request.kind() == Kind.UPLOAD ? Timeout.DISABLED : limit)
            .setExpectContinueEnabled(asksFirst)
            .build();
    last = new Limits(request.kind(), request.limit(), asksFirst, config);
    return config;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      pool.close(CloseMode.IMMEDIATE);
    }
  }
}
