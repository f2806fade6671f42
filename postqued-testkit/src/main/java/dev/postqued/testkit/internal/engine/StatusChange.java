package dev.postqued.testkit.internal.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A target has another status. */
public record StatusChange(
    String publicationId, String targetId, String platform, String status, Instant at) {

  /** Returns whether nothing follows for this target. */
  public boolean isLast() {
    return !status.equals("queued") && !status.equals("processing");
  }

  /** Returns it as the documented event. */
  public String json() {
    var event = Json.object().put("event", "publish.status_changed");
    event
        .putObject("data")
        .put("publishId", publicationId)
        .put("targetId", targetId)
        .put("status", status)
        .put("platform", platform)
        .put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    return Json.write(event);
  }
}
