package dev.postqued.engine.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;

/**
 * Servers that did not answer {@code Expect: 100-continue}, which RFC 9110, 10.1.1 allows: the bytes are
 * sent after a while, and these servers are not asked again.
 */
final class SilentServers {

  /** How long a server has to answer. */
  static final Http1Config WAIT =
      Http1Config.custom().setWaitForContinueTimeout(Timeout.ofSeconds(1)).build();

  /** Far more servers than a client has. */
  private static final int MAX = 1000;

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  void add(NamedEndpoint server) {
    if (known.size() < MAX) {
      known.add(name(server));
    }
  }

  boolean contains(NamedEndpoint server) {
    return known.contains(name(server));
  }

  private static String name(NamedEndpoint server) {
    return server.getHostName() + ":" + server.getPort();
  }
}
