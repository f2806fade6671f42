package dev.postqued.engine.internal.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How connections are made.
 *
 * @param proxy scheme, host and port of the proxy; null for that of the system properties
 * @param login what the proxy asks for; null for nothing
 * @param trust decides which servers are trusted; null for the JVM
 * @param keys what is shown to servers; null for the JVM
 * @param maxConnections how many connections a server gets
 * @param product the name of the program; empty for none
 */
public record Network(
    @Nullable URI proxy,
    @Nullable Login login,
    @Nullable List<TrustManager> trust,
    @Nullable List<KeyManager> keys,
    int maxConnections,
    String product) {

  private static final Pattern PRODUCT =
      Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+(/[!#$%&'*+.^_`|~0-9A-Za-z-]+)?");

  private static final int MOST_CONNECTIONS = 1000;

  /** What clients begin with. */
  public static final Network DEFAULT = new Network(null, null, null, null, 64, "");

  /**
   * What a proxy asks for.
   *
   * @param user the name
   * @param password the password
   */
  public record Login(String user, Secrets password) {}

  /** Replaces the proxy. */
  public Network withProxy(URI address, @Nullable Login name) {
    boolean plain =
        "http".equals(address.getScheme())
            && address.getHost() != null
            && address.getPort() > 0
            && address.getRawUserInfo() == null
            && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
    if (!plain) {
      throw new IllegalArgumentException(
          "proxy must be http://HOST:PORT without a user, a path or a query; was "
              + address.getScheme()
              + "://"
              + address.getHost());
    }
    return new Network(address, name, trust, keys, maxConnections, product);
  }

  /** Replaces the certificates that are trusted. */
  public Network withTrust(KeyStore certificates) {
    try {
      if (certificates.size() == 0) {
        throw new IllegalArgumentException(
            "trustStore must have certificates; an empty one trusts nobody");
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(certificates);
      return new Network(
          proxy, login, List.of(factory.getTrustManagers()), keys, maxConnections, product);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("trustStore cannot be used: " + e.getMessage(), e);
    }
  }

  /** Replaces the certificate that is shown. */
  public Network withCertificate(KeyStore store, char[] password) {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, password);
      return new Network(
          proxy, login, trust, List.of(factory.getKeyManagers()), maxConnections, product);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("clientCertificate cannot be used: " + e.getMessage(), e);
    }
  }

  /** Replaces the number of connections. */
  public Network withMaxConnections(int connections) {
    if (connections < 1 || connections > MOST_CONNECTIONS) {
      throw new IllegalArgumentException(
          "maxConnections must be between 1 and 1000, was " + connections);
    }
    return new Network(proxy, login, trust, keys, connections, product);
  }

  /** Replaces the name of the program. */
  public Network withProduct(String name) {
    if (!PRODUCT.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "userAgent must be a product such as my-app/1.0, was \"" + name + "\"");
    }
    return new Network(proxy, login, trust, keys, maxConnections, name);
  }

  /** Puts the name of the program before that of the client. */
  public String userAgent(String client) {
    return product.isEmpty() ? client : product + " " + client;
  }

  /** Returns what makes TLS connections; null for that of the JVM. */
  public @Nullable SSLContext tls() {
    if (trust == null && keys == null) {
      return null;
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          keys == null ? null : keys.toArray(KeyManager[]::new),
          trust == null ? null : trust.toArray(TrustManager[]::new),
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }
}
