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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends media to presigned URLs, with the method and headers that came with the URL and no others.
 */
public final class Storage {

  /** From this size on the server is first asked whether it accepts the bytes. */
  private static final long ASK_FIRST_BYTES = 1 << 20;

  private static final int EXPECTATION_FAILED = 417;

  /** Far more servers than a service has. */
  private static final int MAX_REMEMBERED = 1000;

  /** These belong to the connection; the client sets them itself. */
  private static final Set<String> OWN_HEADERS =
      Set.of("content-length", "host", "connection", "transfer-encoding", "expect");

  private final Exchange exchange;
  private final ErrorResponses errors;
  private final Duration idleTimeout;

  /** Servers that do not know {@code Expect}, by host and port. */
  private final Set<String> neverAsked = ConcurrentHashMap.newKeySet();

  /** Sends by {@code sender}. */
  public Storage(Settings settings, Sender sender, ErrorResponses errors) {
    this.exchange = new Exchange(sender);
    this.errors = errors;
    this.idleTimeout = settings.timeouts().idle();
  }

  /** Sends the bytes once. A server that answers {@code Expect} with 417 is not asked again. */
  public void put(URI url, String method, Map<String, String> headers, MediaContent content) {
    TransportRequest.Builder request =
        TransportRequest.builder(Kind.UPLOAD, method, url, idleTimeout)
            .body(new PlainBody(content))
            .expectContinue(
                content.size() >= ASK_FIRST_BYTES && !neverAsked.contains(url.getRawAuthority()));
    headers.forEach(
        (name, value) -> {
          if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            request.setHeader(name, value);
          }
        });
    exchange.send(request.build(), content, response -> accepted(response, url));
  }

  private boolean accepted(TransportResponse response, URI url) {
    int status = response.status();
    if (status / 100 == 2) {
      return true;
    }
    if (status == EXPECTATION_FAILED && neverAsked.size() < MAX_REMEMBERED) {
      neverAsked.add(url.getRawAuthority());
    }
    throw errors.failureOfStorage(status, response.body(), response::header);
  }
}
