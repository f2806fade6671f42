package dev.postqued.engine.internal.http;

import java.net.URI;
import java.util.Locale;

/** Decides which addresses secrets may be sent to. */
public final class Addresses {

  private Addresses() {}

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
