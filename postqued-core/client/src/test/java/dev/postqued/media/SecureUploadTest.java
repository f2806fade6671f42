package dev.postqued.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.postqued.Clients;
import dev.postqued.PostQued;
import dev.postqued.support.Forked;
import dev.postqued.support.TestFiles;
import dev.postqued.support.Tunnel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads over TLS, as to the service: in a process of its own, which trusts the test's key. */
@Tag("slow")
class SecureUploadTest {

  private static final String PASSWORD = "changeit";
  private static final long SIZE = 20L << 20;

  @TempDir static Path folder;

  private static Path keys;
  private static Path video;

  @BeforeAll
  static void makeKeysAndAVideo() throws InterruptedException {
    keys = folder.resolve("keys.p12");
    video = TestFiles.sparse(folder, "video.mp4", SIZE);
    Forked.run(
        "keytool",
        "-genkeypair",
        "-alias",
        "test",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD,
        "-keystore",
        keys.toString());
  }

  @Test
  @Timeout(60)
  void aVideoIsUploadedOverTls() throws InterruptedException {
    Forked.run("java", program("direct"));
  }

  @Test
  @Timeout(60)
  void aVideoIsUploadedOverTlsThroughAProxy() throws InterruptedException {
    Forked.run("java", program("proxy"));
  }

  private static String[] program(String way) {
    return new String[] {
      "-Xmx32m",
      "-Djavax.net.ssl.trustStore=" + keys,
      "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
      "-cp",
      System.getProperty("java.class.path"),
      Program.class.getName(),
      keys.toString(),
      video.toString(),
      way
    };
  }

  /** A server and a client of it; ends with 0 if every byte came to the server, on the way that was asked for. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) throws Exception {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context(Path.of(arguments[0]))));
      AtomicLong received = new AtomicLong();
      String url = "https://localhost:" + server.getAddress().getPort();
      server.createContext(
          "/",
          exchange -> {
            try (InputStream body = exchange.getRequestBody()) {
              long count = body.transferTo(OutputStream.nullOutputStream());
              received.accumulateAndGet(count, Math::max);
            }
            answer(exchange, url);
          });
      server.start();
      boolean asWanted;
      try {
        asWanted = upload(URI.create(url), Path.of(arguments[1]), arguments[2].equals("proxy"));
      } finally {
        server.stop(0);
      }
      System.exit(asWanted && received.get() == SIZE ? 0 : 1);
    }

    /** Whether the upload went through a proxy if, and only if, there was one. */
    private static boolean upload(URI url, Path video, boolean proxied) {
      try (Tunnel tunnel = new Tunnel()) {
        if (proxied) {
          System.setProperty("https.proxyHost", "127.0.0.1");
          System.setProperty("https.proxyPort", String.valueOf(tunnel.port()));
          System.setProperty("http.nonProxyHosts", "");
        }
        try (PostQued client = Clients.at(url).build()) {
          client.media().uploadVideo(Video.of(video, 1, 1));
        }
        return tunnel.targets().isEmpty() != proxied;
      }
    }

    private static void answer(HttpExchange exchange, String url) throws IOException {
      String session =
          """
          {"contentId":"c1","upload":{"url":"%s/object?s=1","method":"PUT","headers":{}}}
          """
              .formatted(url);
      byte[] text = session.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, text.length);
      exchange.getResponseBody().write(text);
      exchange.close();
    }

    private static SSLContext context(Path keys) throws Exception {
      KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    }
  }
}
