package dev.postqued.internal.http;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/**
 * A connection that logs neither headers nor bytes, since they hold the API key, whatever the level of
 * HttpClient's loggers, and that takes nothing but HTTP for an answer. The query of a presigned URL joins its request here, behind all that logs.
 */
public final class QuietConnection extends DefaultManagedHttpClientConnection {

  /** Carries the query of a presigned URL to the connection; it is never sent. */
  public static final String QUERY = "X-Postqued-Query";

  private QuietConnection() {
    super("quiet");
  }

  static ManagedHttpClientConnection create(@Nullable Socket socket) throws IOException {
    QuietConnection connection = new QuietConnection();
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
    bind(new SocketHolder(sslSocket, socket));
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    Header query = request.getFirstHeader(QUERY);
    if (query != null) {
      request.removeHeaders(QUERY);
      request.setPath(request.getPath() + "?" + query.getValue());
    }
    super.sendRequestHeader(request);
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {}
}
