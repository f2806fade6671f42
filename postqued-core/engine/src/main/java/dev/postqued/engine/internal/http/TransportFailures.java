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

/** What a broken exchange tells about its request. */
public final class TransportFailures {

  private final Redaction redaction;

  /** Quotes what the network said without secrets. */
  public TransportFailures(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Not sent if no connection came about; otherwise the server may have it. */
  public AttemptFailure of(IOException e) {
    if (e instanceof ClientProtocolException) {
      // Its message quotes what the server sent in place of an answer.
      return AttemptFailure.lost("what came back is not HTTP", null);
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
