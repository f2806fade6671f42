package dev.postqued.engine.internal.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connections on channels: they take bytes from outside the heap, and to interrupt their thread closes
 * them. HttpClient's builder opens no channels, so its parts are put together here.
 */
final class ChannelConnections {

  private ChannelConnections() {}

  static PoolingHttpClientConnectionManager create(
      TlsSocketStrategy tls, HttpConnectionFactory<ManagedHttpClientConnection> factory) {
    return new PoolingHttpClientConnectionManager(
        new DefaultHttpClientConnectionOperator(
            ChannelConnections::socket,
            null,
            null,
            RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build()),
        null,
        null,
        null,
        factory);
  }

  /** Channels know no SOCKS proxies. */
  private static Socket socket(@Nullable Proxy proxy) throws IOException {
    return proxy == null ? SocketChannel.open().socket() : new Socket(proxy);
  }
}
