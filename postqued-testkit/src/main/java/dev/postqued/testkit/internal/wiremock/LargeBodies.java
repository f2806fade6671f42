package dev.postqued.testkit.internal.wiremock;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.jspecify.annotations.Nullable;

/** Keeps images out of WireMock's journal, which would hold a thousand of them, several times over. */
final class LargeBodies implements ServeEventListener {
  private static final int LARGE = 256 * 1024;

  private @Nullable WireMockServer server;

  void of(WireMockServer started) {
    server = started;
  }

  @Override
  public String getName() {
    return "postqued-large-bodies";
  }

  @Override
  public void afterComplete(ServeEvent serveEvent, Parameters parameters) {
    if (serveEvent.getRequest().getBody().length > LARGE) {
      requireNonNull(server).removeServeEvent(serveEvent.getId());
    }
  }
}
