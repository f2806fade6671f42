package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpStack;
import dev.postqued.engine.internal.http.QuietConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends media to presigned URLs, with the method and headers that came with the URL and no others.
 */
public final class Storage {

  /** From this size on the server is first asked whether it accepts the bytes. */
  private static final long ASK_FIRST_BYTES = 1 << 20;

  /** These belong to the connection; the client sets them itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of("content-length", "host", "connection", "transfer-encoding", "expect");

  private final Exchange exchange;
  private final ErrorResponses errors;
  private final Duration idleTimeout;

  /** Uses the connections of {@code http}. */
  public Storage(Settings settings, HttpStack http, ErrorResponses errors) {
    this.exchange = new Exchange(http, settings);
    this.errors = errors;
    this.idleTimeout = settings.timeouts().idle();
  }

  /** Sends the bytes once. */
  public void put(URI url, String method, Map<String, String> headers, MediaContent content) {
    HttpUriRequestBase request = new HttpUriRequestBase(method, withoutQuery(url));
    if (url.getRawQuery() != null) {
      request.setHeader(QuietConnection.QUERY, url.getRawQuery());
    }
    headers.forEach(
        (name, value) -> {
          if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            request.setHeader(name, value);
          }
        });
    request.setConfig(
        RequestConfig.custom()
            .setExpectContinueEnabled(content.size() >= ASK_FIRST_BYTES)
            .setResponseTimeout(Timeout.of(idleTimeout))
            .build());
    exchange.send(request, content, moved -> new PlainEntity(content, moved), this::accepted);
  }

  private static URI withoutQuery(URI url) {
    return URI.create(url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath());
  }

  private boolean accepted(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    if (status / 100 == 2) {
      return true;
    }
    throw errors.failure(
        status,
        response.getEntity() == null ? null : response.getEntity().getContent(),
        header(response, "Retry-After"),
        header(response, "X-Amz-Request-Id"));
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
