package dev.postqued.testkit.internal.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes events to an address on this machine, once each. */
public final class Courier {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final String ALGORITHM = "HmacSHA256";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(CONNECT)
          .build();
  private final URI endpoint;

  /** Takes them to an address that was checked. */
  public Courier(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Refuses an address that is not on this machine. */
  public static URI checked(URI endpoint) {
    String host = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
    boolean here =
        host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    if (!here || !"http".equalsIgnoreCase(endpoint.getScheme())) {
      throw new IllegalArgumentException(
          "endpoint must be http:// with a loopback host, was "
              + endpoint.getScheme()
              + "://"
              + endpoint.getHost());
    }
    return endpoint;
  }

  /** Returns the status of the answer, or 0 if there was none. */
  public int deliver(String body, Map<String, String> headers) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("User-Agent", "PostQued-Sandbox")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** How events are signed. It shows no secret. */
  static final class Signature {
    private final String header;
    private final SecretKeySpec secret;

    Signature(String header, String secret) {
      if (secret.isBlank()) {
        throw new IllegalArgumentException("secret must not be blank");
      }
      // Refuses what HTTP does not allow, and what the client sets by itself.
      HttpRequest.newBuilder().header(header, "x");
      this.header = header;
      this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A signature by another secret. */
    Signature wrong() {
      return new Signature(header, "not " + HexFormat.of().formatHex(secret.getEncoded()));
    }

    /** Returns the header of a body. */
    Map<String, String> of(String body) {
      try {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(secret);
        byte[] signed = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return Map.of(header, HexFormat.of().formatHex(signed));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
      }
    }
  }
}
