package dev.postqued.engine.internal.http;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.config.Redaction;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Decides what a broken exchange means for its request. */
public final class TransportFailures {

  private final Redaction redaction;

  /** Quotes network errors without secrets. */
  public TransportFailures(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Not sent if no connection was made; otherwise the server may have received it. */
  public AttemptFailure of(IOException e) {
    if (e instanceof ClientProtocolException) {
      // Its message quotes what the server sent in place of a response.
      return AttemptFailure.lost("the response is not HTTP", null);
    }
    String result =
        e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + redaction.text(e.getMessage()));
    return beforeTheFirstByte(e)
        ? AttemptFailure.notSent(result, e)
        : AttemptFailure.lost(result, e);
  }

  private static boolean beforeTheFirstByte(IOException e) {
    return e instanceof ConnectException
        || e instanceof ConnectTimeoutException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException
        || e instanceof SSLHandshakeException
        || e instanceof SSLPeerUnverifiedException
        || e instanceof ConnectionRequestTimeoutException;
  }
}
