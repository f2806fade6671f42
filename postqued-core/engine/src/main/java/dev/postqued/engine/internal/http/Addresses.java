package dev.postqued.engine.internal.http;

import java.net.URI;
import java.util.Locale;

/** Decides which addresses secrets may be sent to. */
public final class Addresses {

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private Addresses() {}

  /** Returns one spelling for all of an address. */
  public static String normal(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    boolean isUsual = address.getPort() < 0 || address.getPort() == usual;
    return scheme + "://" + host + (isUsual ? "" : ":" + address.getPort()) + address.getRawPath();
  }

  /** Encrypted, or not leaving this machine. */
  public static boolean isSafe(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (address.getHost() == null) {
      return false;
    }
    return scheme.equals("https") || (scheme.equals("http") && isLoopback(address));
  }

  /** This machine, by a name or number that cannot mean another. */
  public static boolean isLoopback(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
