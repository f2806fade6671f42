package dev.postqued.internal.upload;

import dev.postqued.internal.call.AttemptFailure;
import dev.postqued.internal.http.Answers;
import dev.postqued.internal.http.HttpStack;
import dev.postqued.internal.http.QuietConnection;
import dev.postqued.internal.http.Transmission;
import dev.postqued.internal.http.Watchdog;
import java.io.IOException;
import java.net.SocketTimeoutException;
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

/** Puts files to presigned URLs: with the method and headers that came with the URL and no others. */
public final class Storage {

  /** From here on the server is asked first whether it will take the bytes. */
  private static final long ASK_FIRST_BYTES = 1 << 20;

  /** These belong to the connection; the client sets them itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of("content-length", "host", "connection", "transfer-encoding", "expect");

  private final HttpStack http;
  private final Answers answers;
  private final Duration idleTimeout;

  /** Uses the connections of {@code http}. */
  public Storage(HttpStack http, Answers answers, Duration idleTimeout) {
    this.http = http;
    this.answers = answers;
    this.idleTimeout = idleTimeout;
  }

  /** Sends the file once. */
  public void put(URI url, String method, Map<String, String> headers, FileContent content) {
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
    try (Watchdog.Watch watch = http.watchdog().watch(idleTimeout, request::cancel)) {
      request.setEntity(new FileEntity(content, watch::touch));
      send(request, watch);
    }
  }

  private static URI withoutQuery(URI url) {
    return URI.create(url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath());
  }

  private void send(HttpUriRequestBase request, Watchdog.Watch watch) {
    try {
      AttemptFailure refused = http.uploads().execute(request, this::refusal);
      if (refused != null) {
        throw refused;
      }
    } catch (FileChangedException e) {
      throw AttemptFailure.ofFile(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw Transmission.failure(watch.expired() ? stalled(e) : e);
    }
  }

  private SocketTimeoutException stalled(IOException cause) {
    SocketTimeoutException stalled = new SocketTimeoutException("no byte moved for " + idleTimeout);
    stalled.initCause(cause);
    return stalled;
  }

  private @Nullable AttemptFailure refusal(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    if (status / 100 == 2) {
      return null;
    }
    return answers.failure(
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
