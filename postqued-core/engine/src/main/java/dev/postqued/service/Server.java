package dev.postqued.service;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A server of a service. Those that are not declared, such as storage behind presigned URLs, never
 * get the API key.
 *
 * @param name its name, unique within the service, such as {@code api}
 * @param address its address, to which paths are appended; slashes at its end are removed
 * @param credentials how it gets the API key; null if it must not get the key
 */
public record Server(String name, URI address, @Nullable Credentials credentials) {

  /** Removes slashes at the end of the address. */
  public Server {
    address = URI.create(address.toString().replaceAll("/+$", ""));
  }

  /** Returns a server that gets the API key as {@link Credentials#BEARER}. */
  public static Server of(String name, URI address) {
    return new Server(name, address, Credentials.BEARER);
  }

  /** Returns this server at another address. */
  public Server at(URI other) {
    return new Server(name, other, credentials);
  }
}
