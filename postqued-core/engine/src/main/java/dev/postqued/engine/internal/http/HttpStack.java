package dev.postqued.engine.internal.http;

import dev.postqued.engine.internal.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Two clients: one for calls of the API, with a limit for each whole call, and one for uploads,
 * with a limit for the time without progress, whose connections close when their thread is
 * interrupted. Each has its own connections, so that uploads never delay a call. Neither follows
 * redirects, keeps cookies or repeats requests.
 */
public final class HttpStack implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 64;

  /** A connection that was idle for longer is checked before it is used again. */
  private static final TimeValue CHECK_AFTER = TimeValue.ofSeconds(1);

  private final PoolingHttpClientConnectionManager callConnections;
  private final PoolingHttpClientConnectionManager uploadConnections;
  private final Watchdog watchdog;
  private final CloseableHttpClient calls;
  private final CloseableHttpClient uploads;

  /** Opens no connection yet. */
  public HttpStack(Settings settings) {
    watchdog = new Watchdog(settings.service().name());
    callConnections =
        limited(
            PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setConnectionFactory(QuietConnection::create)
                .build(),
            settings.timeouts().connect(),
            settings.timeouts().attempt());
    uploadConnections =
        limited(
            ChannelConnections.create(), settings.timeouts().connect(), settings.timeouts().idle());
    calls =
        client(callConnections, settings.timeouts().attempt(), settings.timeouts().attempt())
            .build();
    uploads =
        client(uploadConnections, settings.timeouts().idle(), GuardedExchange.UNLIMITED).build();
  }

  private static PoolingHttpClientConnectionManager limited(
      PoolingHttpClientConnectionManager connections, Duration connect, Duration read) {
    connections.setMaxTotal(MAX_CONNECTIONS);
    connections.setDefaultMaxPerRoute(MAX_CONNECTIONS);
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(timeout(connect))
            .setSocketTimeout(timeout(read))
            .setValidateAfterInactivity(CHECK_AFTER)
            .build());
    return connections;
  }

  private HttpClientBuilder client(
      PoolingHttpClientConnectionManager connections,
      Duration responseTimeout,
      Duration exchangeLimit) {
    return HttpClients.custom()
        .addExecInterceptorFirst("guard", new GuardedExchange(watchdog, exchangeLimit))
        .useSystemProperties()
        .setConnectionManager(connections)
        .setConnectionManagerShared(true)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout(responseTimeout))
                .setConnectionRequestTimeout(timeout(responseTimeout))
                .build())
        .disableAutomaticRetries()
        .disableAuthCaching()
        .disableContentCompression()
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableDefaultUserAgent();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  /** For calls of the API. */
  public CloseableHttpClient calls() {
    return calls;
  }

  /** For uploads. */
  public CloseableHttpClient uploads() {
    return uploads;
  }

  /** Ends stalled exchanges. */
  public Watchdog watchdog() {
    return watchdog;
  }

  @Override
  public void close() {
    watchdog.close();
    try {
      calls.close();
      uploads.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      callConnections.close(CloseMode.IMMEDIATE);
      uploadConnections.close(CloseMode.IMMEDIATE);
    }
  }
}
