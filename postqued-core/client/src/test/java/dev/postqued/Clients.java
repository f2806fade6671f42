package dev.postqued;

import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Sandbox;
import java.net.URI;

/** Clients for tests, which live in virtual time. */
public final class Clients {

  public static final String KEY = "pq_test_0123456789abcdef";

  private Clients() {}

  /** A client of a server, in a time of its own. */
  public static PostQuedBuilder at(URI baseUrl) {
    return at(baseUrl, new VirtualTime());
  }

  public static PostQuedBuilder at(URI baseUrl, VirtualTime time) {
    return PostQued.builder(KEY).baseUrl(baseUrl).clock(time.clock()).sleeper(time::sleep);
  }

  /** A client of a sandbox and of the sandbox's time. */
  public static PostQuedBuilder of(Sandbox sandbox) {
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }
}
