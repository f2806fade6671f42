package dev.postqued.internal.http;

import dev.postqued.internal.call.AttemptFailure;
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
public final class Transmission {

  private Transmission() {}

  /** Not sent if no connection came about; otherwise the server may have it. */
  public static AttemptFailure failure(IOException e) {
    if (e instanceof ClientProtocolException) {
      // Its message quotes what the server sent in place of an answer.
      return AttemptFailure.lost("what came back is not HTTP", null);
    }
    String result =
        e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + Redaction.text(e.getMessage()));
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
