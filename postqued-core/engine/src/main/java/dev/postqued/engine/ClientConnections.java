package dev.postqued.engine;

import dev.postqued.engine.internal.http.Network;
import dev.postqued.engine.internal.http.Secrets;
import java.net.URI;
import java.security.KeyStore;
import java.util.Objects;

/**
 * How the connections of every client are made. What is not set here follows the system properties of the
 * JVM, such as {@code https.proxyHost} and {@code javax.net.ssl.trustStore}.
 *
 * @param <B> the builder of the client
 */
public abstract sealed class ClientConnections<B extends ClientConnections<B>>
    extends ClientLimits<B> permits ClientBuilder {

  private Network network = Network.DEFAULT;

  ClientConnections() {}

  /**
   * Sends every request, that of uploads too, through an HTTP proxy, which opens a tunnel for https.
   *
   * @param address {@code http://HOST:PORT}; default that of the system properties, if there is one
   * @return this builder
   * @throws IllegalArgumentException if it is another address
   */
  public final B proxy(URI address) {
    network = network.withProxy(Objects.requireNonNull(address, "proxy"), null);
    return self();
  }

  /**
   * As {@link #proxy(URI)}, for a proxy that asks for a name and a password (Basic authentication).
   *
   * @param address {@code http://HOST:PORT}
   * @param user the name
   * @param password the password, which is shown nowhere
   * @return this builder
   * @throws IllegalArgumentException if it is another address, or the name is blank
   */
  public final B proxy(URI address, String user, String password) {
    Objects.requireNonNull(address, "proxy");
    if (Objects.requireNonNull(user, "user").isBlank()) {
      throw new IllegalArgumentException("user must not be blank; leave it out if there is none");
    }
    network =
        network.withProxy(
            address,
            new Network.Login(user, Secrets.of(Objects.requireNonNull(password, "password"))));
    return self();
  }

  /**
   * Trusts the certificates of a key store in place of those of the JVM.
   *
   * @param certificates the store
   * @return this builder
   * @throws IllegalArgumentException if it cannot be used, for instance because it is empty
   */
  public final B trustStore(KeyStore certificates) {
    network = network.withTrust(Objects.requireNonNull(certificates, "trustStore"));
    return self();
  }

  /**
   * Shows a certificate to servers that ask for one (mutual TLS).
   *
   * @param keys a store with the certificate and its private key
   * @param password the password of the key, which is shown nowhere
   * @return this builder
   * @throws IllegalArgumentException if the store cannot be used, for instance because the password is
   *     wrong
   */
  public final B clientCertificate(KeyStore keys, char[] password) {
    network =
        network.withCertificate(
            Objects.requireNonNull(keys, "clientCertificate"),
            Objects.requireNonNull(password, "password"));
    return self();
  }

  /**
   * Limits the connections to one server. Calls have connections of their own, and so do uploads. A
   * request waits for one within its own limit.
   *
   * @param connections from 1 to 1000; default 64
   * @return this builder
   */
  public final B maxConnections(int connections) {
    network = network.withMaxConnections(connections);
    return self();
  }

  /**
   * Names the program in requests, before the name of the client.
   *
   * @param product such as {@code my-app/1.0}
   * @return this builder
   * @throws IllegalArgumentException if it is not a product of a User-Agent header
   */
  public final B userAgent(String product) {
    network = network.withProduct(Objects.requireNonNull(product, "userAgent"));
    return self();
  }

  final Network network() {
    return network;
  }
}
