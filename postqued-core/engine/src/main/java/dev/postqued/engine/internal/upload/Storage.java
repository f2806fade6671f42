package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportRequest.Kind;
import dev.postqued.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  /** Sends by {@code sender}. */
  public Storage(Settings settings, Sender sender, ErrorResponses errors) {
    this.exchange = new Exchange(sender);
    this.errors = errors;
    this.idleTimeout = settings.timeouts().idle();
  }

  /** Sends the bytes once. */
  public void put(URI url, String method, Map<String, String> headers, MediaContent content) {
    TransportRequest.Builder request =
        TransportRequest.builder(Kind.UPLOAD, method, url, idleTimeout)
            .body(new PlainBody(content))
            .expectContinue(content.size() >= ASK_FIRST_BYTES);
    headers.forEach(
        (name, value) -> {
          if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            request.setHeader(name, value);
          }
        });
    exchange.send(request.build(), content, this::accepted);
  }

  private boolean accepted(TransportResponse response) {
    int status = response.status();
    if (status / 100 == 2) {
      return true;
    }
    throw errors.failure(status, response.body(), response::header, "X-Amz-Request-Id");
  }
}
