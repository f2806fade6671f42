package dev.postqued.benchmarks.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** Starts WireMock alone, on the same class path. */
final class WireMockStart {

  private WireMockStart() {}

  public static void main(String[] arguments) throws Exception {
    TwoStarts.print(WireMockStart::start);
  }

  private static AutoCloseable start() {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    return server::stop;
  }
}
