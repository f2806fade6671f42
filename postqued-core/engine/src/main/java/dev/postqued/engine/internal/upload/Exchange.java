package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.http.HttpStack;
import dev.postqued.engine.internal.http.TransportFailures;
import dev.postqued.engine.internal.http.Watchdog;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;

/** Sends a request with a large body once, and ends it when no byte moves. */
final class Exchange {

  private final HttpStack http;
  private final Duration idleTimeout;
  private final TransportFailures failures;

  Exchange(HttpStack http, Settings settings) {
    this.http = http;
    this.idleTimeout = settings.timeouts().idle();
    this.failures = new TransportFailures(settings.redaction());
  }

  /** {@code body} makes the body, given what to run after each piece. */
  <T> T send(
      HttpUriRequestBase request,
      MediaContent content,
      Function<Runnable, HttpEntity> body,
      HttpClientResponseHandler<T> answer) {
    try (Watchdog.Watch watch = http.watchdog().watch(idleTimeout, request::cancel)) {
      content.rewind();
      request.setEntity(body.apply(watch::touch));
      T result = send(request, watch, answer);
      if (!content.whole()) {
        throw AttemptFailure.notSent(
            "the server reported success before the last byte was sent", null);
      }
      return result;
    } catch (AttemptFailure failure) {
      throw content.spent() ? failure.forGood("the source can be read only once") : failure;
    }
  }

  private <T> T send(
      HttpUriRequestBase request, Watchdog.Watch watch, HttpClientResponseHandler<T> answer) {
    try {
      return http.uploads().execute(request, answer);
    } catch (ContentChangedException e) {
      throw AttemptFailure.ofFile(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw failures.of(watch.expired() ? stalled(e) : e);
    }
  }

  private SocketTimeoutException stalled(IOException cause) {
    SocketTimeoutException stalled = new SocketTimeoutException("no byte moved for " + idleTimeout);
    stalled.initCause(cause);
    return stalled;
  }
}
