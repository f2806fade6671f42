package dev.postqued.engine.internal.config;

import dev.postqued.engine.internal.http.Addresses;
import dev.postqued.service.Credentials;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The servers of a service, at the addresses that a client uses. */
public final class Servers {

  private final List<Server> all;

  private Servers(List<Server> all) {
    this.all = all;
  }

  /**
   * Takes the addresses that the service declares.
   *
   * @throws IllegalArgumentException if it declares none, or one that must not get the API key
   */
  public static Servers of(Service service) {
    List<Server> declared = List.copyOf(service.servers());
    if (declared.isEmpty()) {
      throw new IllegalArgumentException("servers must not be empty; the first one is the API");
    }
    Set<String> names = new HashSet<>();
    for (Server server : declared) {
      if (!names.add(server.name())) {
        throw new IllegalArgumentException("there must be one server " + server.name());
      }
      check("the address of " + server.name(), server.address());
    }
    return new Servers(declared);
  }

  /**
   * Puts a server at another address.
   *
   * @param option what the user calls the address
   * @throws IllegalArgumentException if it must not get the API key
   */
  public Servers with(Server declared, String option, URI address) {
    check(option, address);
    Server moved = find(declared).at(address);
    return new Servers(
        all.stream().map(each -> each.name().equals(moved.name()) ? moved : each).toList());
  }

  /** Returns the first server, which is the API. */
  public Server api() {
    return all.get(0);
  }

  /** Returns a server of the declaration, at the address that the client uses. */
  public Server find(Server declared) {
    return all.stream()
        .filter(each -> each.name().equals(declared.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("the service declares no server " + declared.name()));
  }

  /**
   * Rejects the names of headers that carry the API key.
   *
   * @throws IllegalArgumentException if one is among them
   */
  public void refuseHeadersOfKeys(Collection<String> names) {
    for (Server server : all) {
      Credentials form = server.credentials();
      if (form != null && names.stream().anyMatch(form.header()::equalsIgnoreCase)) {
        throw new IllegalArgumentException(
            "name must not be " + form.header() + ", which carries the API key");
      }
    }
  }

  private static void check(String option, URI url) {
    if (!Addresses.isSafe(url)) {
      throw new IllegalArgumentException(
          option
              + " must be https://HOST, or http:// with a loopback host, since it gets the API key;"
              + " was "
              + withoutSecrets(url));
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          option + " must have no user, query or fragment, unlike that of " + withoutSecrets(url));
    }
  }

  private static String withoutSecrets(URI url) {
    return url.getHost() == null
        ? url.toString().replaceAll("[^/]*@|[?#].*", "")
        : url.getScheme() + "://" + url.getHost();
  }
}
