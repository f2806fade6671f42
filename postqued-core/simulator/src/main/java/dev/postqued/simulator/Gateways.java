package dev.postqued.simulator;

import dev.postqued.simulator.Server.Reply;
import java.util.List;
import java.util.Map;

/** Pages that something between a client and a service answers in the place of the service. */
final class Gateways {

  private static final int[] STATUSES = {
    200, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405, 407, 408, 409, 410, 411, 413, 414,
    415, 421, 422, 425, 426, 429, 431, 451, 499, 500, 501, 502, 503, 504, 507, 508, 511, 520, 521,
    522, 523, 524
  };

  private Gateways() {}

  static Reply page(Chance chance) {
    int status = STATUSES[chance.below("gateway status", STATUSES.length)];
    String body =
        switch (chance.below("gateway body", 4)) {
          case 0 -> "{\"message\":\"Request could not be processed\"}";
          case 1 -> "{\"error\":\"bad gateway\"}";
          case 2 -> "";
          default -> "<html><body><h1>" + status + "</h1></body></html>";
        };
    boolean wait = (status == 429 || status == 503) && chance.oneIn("gateway asks to wait", 2);
    return new Reply(
        status,
        wait
            ? List.of(Map.entry("Retry-After", chance.one("gateway wait", "1", "12", "90")))
            : List.of(),
        body,
        false,
        "");
  }
}
