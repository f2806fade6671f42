package dev.postqued.engine.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
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
}
