package dev.postqued.simulation;

import dev.postqued.simulator.Chance;
import dev.postqued.simulator.Deliveries;
import dev.postqued.simulator.Deliveries.Delivery;
import dev.postqued.simulator.Event;
import dev.postqued.simulator.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What becomes of publications of version 1, and the signed events that tell it. */
final class V1Events {

  static final String HEADER = "X-Signature";
  static final String SECRET = "a secret of the worlds";

  private static final long WORKS_MILLIS = 8_000;
  private static final String TARGET = "t1";

  private final World world;
  private final Chance chance;
  private final boolean sends;
  private final Map<String, String> ends = new HashMap<>();

  V1Events(World world, boolean sends) {
    this.world = world;
    this.chance = world.chance();
    this.sends = sends;
  }

  /** Something was published: it ends a while after it goes out, well or not. */
  void begin(Event.Published published) {
    send(published, "processing");
    String end = chance.oneIn("fails on the platform", 5) ? "failed" : "published";
    long at = Math.max(published.at(), published.dispatchAt()) + WORKS_MILLIS;
    world.kernel().at(at, () -> end(published, end));
  }

  private void end(Event.Published published, String end) {
    ends.put(published.id(), end);
    String outcome = end.equals("failed") ? "FAILED" : "COMPLETED";
    world
        .log()
        .add(
            new Event.Ended(
                world.kernel().now(),
                published.tenant(),
                published.key(),
                published.id(),
                outcome));
    send(published, end);
  }

  /** The status of the only target. */
  String status(String id) {
    return ends.getOrDefault(id, "processing");
  }

  private void send(Event.Published published, String status) {
    if (!sends) {
      return;
    }
    String lie = status.equals("published") ? "failed" : "published";
    Deliveries deliveries = world.deliveries();
    deliveries.send(
        published.tenant(),
        published.key(),
        signed(body(published.id(), status), SECRET),
        signed(body(published.id(), lie), "another secret"));
  }

  private String body(String id, String status) {
    return """
        {"event":"publish.status_changed","data":{"publishId":"%s","targetId":"%s",\
        "status":"%s","platform":"tiktok","timestamp":"%s"}}"""
        .formatted(id, TARGET, status, Instant.ofEpochMilli(world.kernel().now()));
  }

  private static Delivery signed(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return new Delivery(body, Map.of(HEADER, List.of(HexFormat.of().formatHex(sum))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
