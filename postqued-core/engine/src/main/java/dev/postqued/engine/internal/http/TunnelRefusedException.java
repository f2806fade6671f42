package dev.postqued.engine.internal.http;

import java.io.IOException;

/** A proxy does not open the tunnel that a request needs, so that the request was not sent. */
final class TunnelRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  TunnelRefusedException(int status) {
    super("HTTP " + status);
  }
}
