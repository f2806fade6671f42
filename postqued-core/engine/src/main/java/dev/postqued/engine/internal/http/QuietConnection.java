package dev.postqued.engine.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that logs neither headers nor bytes, whatever the level of HttpClient's loggers,
 * because they contain the API key, and that accepts only HTTP as a response. The query of a
 * presigned URL is added to its request here, after everything that logs.
 *
 * <p>It extends the connection of HttpCore, because that of HttpClient cannot be extended in all
 * versions.
 */
final class QuietConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection, OutgoingBody.Peer {

  /** Carries the query of a presigned URL to the connection; it is never sent. */
  static final String QUERY = "X-Presigned-Query";

  private static final Timeout A_MOMENT = Timeout.ofMilliseconds(1);

  private static final int COPY_BYTES = 256 << 10;

  private volatile @Nullable Socket wire;
  private volatile @Nullable Timeout socketTimeout;
  private volatile boolean closed;
  private @Nullable ByteBuffer copyBuffer;
  private boolean cutShort;
  private boolean toldToGoOn;
  private boolean answered;

  /** The final response, if it came before the end of the request. */
  private @Nullable ClassicHttpResponse early;

  private final boolean hasLogin;
  private boolean asksForATunnel;
  private boolean showsALogin;

  private final SilentServers silent;
  private final ResponseHeads heads;

  private QuietConnection(boolean hasLogin, SilentServers silent, ResponseHeads heads) {
    super(Http1Config.DEFAULT, null, null, null, null, null, config -> heads);
    this.hasLogin = hasLogin;
    this.silent = silent;
    this.heads = heads;
  }

  /** Makes connections; that of the JVM may know a login for its proxy. */
  static HttpConnectionFactory<ManagedHttpClientConnection> factory(
      Network network, SilentServers silent) {
    boolean hasLogin = network.proxy() == null || network.login() != null;
    return socket -> create(hasLogin, silent, socket);
  }

  static ManagedHttpClientConnection create(
      boolean hasLogin, SilentServers silent, @Nullable Socket socket) throws IOException {
    QuietConnection connection = new QuietConnection(hasLogin, silent, new ResponseHeads());
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    Socket below = wire;
    if (socket instanceof SSLSocket secure && below != null) {
      // In a tunnel, HttpClient 5.4 names only the upper one.
      bind(secure, below);
      return;
    }
    super.bind(socket);
    bound(socket);
  }

  @Override
  public void bind(SSLSocket secure, Socket socket) throws IOException {
    super.bind(secure, socket);
    bound(socket);
  }

  /** A connection may be closed while it is being opened. */
  private void bound(Socket socket) throws IOException {
    wire = socket;
    if (closed) {
      super.close(CloseMode.IMMEDIATE);
      throw new InterruptedIOException("the connection was closed while it was opened");
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }

  @Override
  public void close(CloseMode mode) {
    closed = true;
    super.close(mode);
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public void setSocketTimeout(@Nullable Timeout timeout) {
    socketTimeout = timeout;
    super.setSocketTimeout(timeout);
  }

  @Override
  public void passivate() {
    super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    Header query = request.getFirstHeader(QUERY);
    if (query != null) {
      request.removeHeaders(QUERY);
      request.setPath(request.getPath() + "?" + query.getValue());
    }
    answered = false;
    asksForATunnel = Method.CONNECT.isSame(request.getMethod());
    showsALogin = request.containsHeader(HttpHeaders.PROXY_AUTHORIZATION);
    super.sendRequestHeader(request);
  }

  /**
   * HttpClient takes the refusal of a proxy for the response to the request. A first request for a login
   * is left to it.
   */
  @Override
  public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
    ClassicHttpResponse known = early;
    early = null;
    ClassicHttpResponse response = known == null ? super.receiveResponseHeader() : known;
    int status = response.getCode();
    boolean asksForALogin =
        status == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED && !showsALogin && hasLogin;
    if (asksForATunnel && status >= HttpStatus.SC_REDIRECTION && !asksForALogin) {
      throw new TunnelRefusedException(status);
    }
    return response;
  }

  @Override
  protected OutputStream createContentOutputStream(
      long length,
      SessionOutputBuffer buffer,
      OutputStream stream,
      @Nullable Supplier<List<? extends Header>> trailers) {
    if (length < 0) {
      return super.createContentOutputStream(length, buffer, stream, trailers);
    }
    Socket socket = getSocket();
    // A secure socket returns the channel below it, which accepts only encrypted bytes.
    SocketChannel channel =
        socket == null || socket instanceof SSLSocket ? null : socket.getChannel();
    return channel == null
        ? new OutgoingBody(buffer, stream, length, this)
        : new OutgoingBody.ToSocket(buffer, stream, length, this, channel, copyBuffer());
  }

  /** Outside the heap, where channels need their bytes, and as old as the connection. */
  private ByteBuffer copyBuffer() {
    if (copyBuffer == null) {
      copyBuffer = ByteBuffer.allocateDirect(COPY_BYTES);
    }
    return copyBuffer;
  }

  /** On a secure connection, waiting bytes may be something else than a response, so they are read. */
  @Override
  public boolean hasResponded() throws IOException {
    return hasBytes(wire) && hasFinalResponse();
  }

  private static boolean hasBytes(@Nullable Socket socket) throws IOException {
    return socket != null && socket.getInputStream().available() > 0;
  }

  /**
   * A final response may follow 100 Continue at once. It is looked for without waiting: even the
   * shortest wait that HttpClient knows would be a fifth of the time of a small file.
   */
  private boolean hasRespondedAfterConsent() throws IOException {
    boolean more = heads.moreRead() || hasBytes(getSocket()) || hasBytes(wire);
    return more && hasFinalResponse();
  }

  @Override
  public int bufferBytes() {
    Socket socket = wire;
    try {
      return socket == null ? 0 : socket.getSendBufferSize();
    } catch (SocketException e) {
      return 0;
    }
  }

  /** A server may send interim responses at any time (RFC 9110, 15.2): they end nothing. */
  private boolean hasFinalResponse() throws IOException {
    try {
      while (early == null && isDataAvailable(A_MOMENT)) {
        ClassicHttpResponse head = super.receiveResponseHeader();
        early = head.getCode() < HttpStatus.SC_OK ? null : head;
      }
      return early != null;
    } catch (HttpException e) {
      throw new ClientProtocolException(e.getMessage(), e);
    }
  }

  /** HttpClient would send a short body nevertheless, to use the connection again. */
  @Override
  public void terminateRequest(ClassicHttpRequest request) {
    cutShort = true;
  }

  @Override
  public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
    if (answered) {
      // HttpClient takes some final responses for a consent.
      cutShort = true;
      return;
    }
    if (!toldToGoOn && request.containsHeader(HttpHeaders.EXPECT) && !isDataAvailable(A_MOMENT)) {
      silent.add(request.getAuthority());
    }
    cutShort = toldToGoOn && hasRespondedAfterConsent();
    toldToGoOn = false;
    if (cutShort) {
      return;
    }
    try {
      super.sendRequestEntity(request);
    } catch (OutgoingBody.EarlyResponse e) {
      cutShort = true;
    }
  }

  /** A connection that has not sent a whole request cannot be reused. */
  @Override
  public boolean isConsistent() {
    return !cutShort && super.isConsistent();
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {
    toldToGoOn = response.getCode() == HttpStatus.SC_CONTINUE;
    answered |= response.getCode() >= HttpStatus.SC_OK;
  }
}
