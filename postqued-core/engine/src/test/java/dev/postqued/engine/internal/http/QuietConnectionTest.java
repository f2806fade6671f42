package dev.postqued.engine.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.Test;

class QuietConnectionTest {

  @Test
  void aConnectionThatIsClosedWhileItIsOpenedStaysClosed() throws IOException {
    try (ManagedHttpClientConnection connection =
            QuietConnection.create(true, new SilentServers(), null);
        Socket socket = new Socket()) {
      connection.close(CloseMode.IMMEDIATE);

      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(() -> connection.bind(socket));

      assertThat(socket.isClosed()).isTrue();
      assertThat(connection.isOpen()).isFalse();
      assertThat(connection.getSocket()).isNull();
    }
  }

  @Test
  void aConnectionThatBecomesSecureStillEndsWithTheSocketBelow() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
        ManagedHttpClientConnection connection =
            QuietConnection.create(true, new SilentServers(), socket);
        Socket secure =
            ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, "localhost", server.getLocalPort(), false)) {
      connection.bind(secure);
      assertThat(connection.getSocket()).isSameAs(secure);

      connection.close(CloseMode.IMMEDIATE);

      assertThat(socket.isClosed()).isTrue();
    }
  }

  @Test
  void aConnectionThatIsUsedAgainHasItsTimeoutAgain() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
        ManagedHttpClientConnection connection =
            QuietConnection.create(true, new SilentServers(), socket)) {
      connection.setSocketTimeout(Timeout.ofSeconds(7));

      connection.passivate();
      assertThat(socket.getSoTimeout()).isZero();
      connection.activate();

      assertThat(socket.getSoTimeout()).isEqualTo(7000);
    }
  }

  @Test
  void aServerThatAgreesGetsTheBodyAtOnce() throws Exception {
    try (ScriptedSocket socket = new ScriptedSocket("HTTP/1.1 100 Continue\r\n\r\n")) {
      sendAfterConsent(socket);

      assertThat(socket.sent()).endsWith("\r\n\r\nbody");
      assertThat(socket.waits).isZero();
    }
  }

  @Test
  void aRefusalThatCameTogetherWithTheConsentIsSeenBeforeTheBody() throws Exception {
    try (ScriptedSocket socket =
        new ScriptedSocket(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
      sendAfterConsent(socket);

      assertThat(socket.sent()).endsWith("\r\n\r\n");
    }
  }

  private static void sendAfterConsent(Socket socket) throws Exception {
    try (ManagedHttpClientConnection connection =
        QuietConnection.create(true, new SilentServers(), socket)) {
      ClassicHttpRequest request = new BasicClassicHttpRequest("PUT", "/");
      request.setEntity(new StringEntity("body"));
      request.setHeader(HttpHeaders.EXPECT, HeaderElements.CONTINUE);
      request.setHeader(HttpHeaders.CONTENT_LENGTH, 4);
      connection.sendRequestHeader(request);
      connection.flush();
      assertThat(connection.receiveResponseHeader().getCode()).isEqualTo(HttpStatus.SC_CONTINUE);
      connection.sendRequestEntity(request);
      connection.flush();
    }
  }

  /** A socket on which a script is received at once, and then nothing. */
  private static final class ScriptedSocket extends Socket {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final InputStream script;

    /** How often somebody would have waited for more. */
    private int waits;

    private ScriptedSocket(String script) {
      this.script = new ByteArrayInputStream(script.getBytes(US_ASCII));
    }

    private String sent() {
      return sent.toString(US_ASCII);
    }

    @Override
    public InputStream getInputStream() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          byte[] one = new byte[1];
          return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int count = script.read(bytes, offset, length);
          if (count < 0) {
            waits++;
            throw new SocketTimeoutException("nothing came");
          }
          return count;
        }

        @Override
        public int available() throws IOException {
          return script.available();
        }
      };
    }

    @Override
    public OutputStream getOutputStream() {
      return sent;
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public void setSoTimeout(int milliseconds) {}

    @Override
    public int getSoTimeout() {
      return 0;
    }
  }
}
