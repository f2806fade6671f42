package dev.postqued.engine.internal.http;

import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** What a broken exchange tells about its request. */
final class Failures {

  private Failures() {}

  /** Not sent if no connection came about; otherwise the server may have it. */
  static TransportException of(IOException e, URI server) {
    if (e instanceof TunnelRefusedException) {
      return new TransportException(
          Outcome.NOT_SENT,
          "the proxy opens no tunnel to "
              + server.getHost()
              + " ("
              + e.getMessage()
              + "); check its address, and the user and password that it asks for",
          null);
    }
    if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
      return new TransportException(
          Outcome.NOT_SENT, "TLS with " + server.getHost() + " failed: " + TlsDefect.words(e), e);
    }
    if (e instanceof ClientProtocolException) {
      // Its message quotes what the server sent in place of a response.
      return new TransportException(Outcome.MAYBE_SENT, "what came back is not HTTP", null);
    }
    return new TransportException(
        beforeTheFirstByte(e) ? Outcome.NOT_SENT : Outcome.MAYBE_SENT,
        e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()),
        e);
  }

  private static boolean beforeTheFirstByte(IOException e) {
    return e instanceof ConnectException
        || e instanceof ConnectTimeoutException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException
        || e instanceof ConnectionRequestTimeoutException;
  }
}
