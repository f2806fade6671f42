package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postquickai.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishing and scheduling of posts and videos, under keys. */
final class Promotions {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Set<String> READY =
      Set.of(AiItem.COMPLETED, AiItem.POSTED, "published", "partial");

  private final AiState state;
  private final AiView view;
  private final Map<String, Remembered> keys = new HashMap<>();

  Promotions(AiState state, AiView view) {
    this.state = state;
    this.view = view;
  }

  /** What was answered to a request under a key. */
  private record Remembered(ObjectNode settings, ObjectNode data, Instant at) {}

  ObjectNode publish(AiItem item, AiRequest request) {
    AiFields body = request.body();
    List<String> platforms = platforms(item, body);
    check(item, body, platforms);
    return once(
        item,
        request,
        settings(body, platforms),
        () -> {
          boolean isDurable = state.settings.delivery() == Delivery.DURABLE;
          if (isDurable && item.status.equals(AiItem.PROCESSING)) {
            throw AiRefusal.conflict("It is being published already.");
          }
          String text = body.optionalText("caption").orElse(item.text);
          List<String> due = new ArrayList<>(platforms);
          if (isDurable) {
            due.removeIf(item::isUnderWay);
          }
          if (!due.isEmpty()) {
            item.states.keySet().removeAll(due);
            item.error = null;
            state.send(item, due, text, state.now());
          }
          return isDurable ? accepted(item) : done(item, due);
        });
  }

  private List<String> platforms(AiItem item, AiFields body) {
    List<String> given = body.platforms("platforms");
    if (given.isEmpty() && item.isVideo) {
      given = item.platforms;
    }
    if (given.isEmpty()) {
      throw AiRefusal.invalid("platforms is required.");
    }
    return given;
  }

  private void check(AiItem item, AiFields body, List<String> platforms) {
    body.object("linkedinTarget").ifPresent(target -> item.linkedIn = target);
    body.object("facebookTarget").ifPresent(target -> item.facebook = target);
    if (platforms.contains("linkedin") && item.linkedIn == null) {
      throw AiRefusal.invalid("linkedinTarget is required for LinkedIn.");
    }
    if (platforms.contains("facebook") && item.facebook == null) {
      throw AiRefusal.invalid("facebookTarget is required for Facebook.");
    }
    if (!item.isVideo
        && platforms.contains("tiktok")
        && item.images.size() < 2
        && item.video == null) {
      throw AiRefusal.invalid("TikTok takes at least 2 images, or a video.");
    }
    if (item.isVideo && !READY.contains(item.status) && !item.status.equals(AiItem.PROCESSING)) {
      throw AiRefusal.invalid("The video must be completed, was " + item.status + ".");
    }
    if (!state.accounts.containsAll(platforms)) {
      // No text names its code: this one is assumed.
      throw AiRefusal.of(
          403, "ACCOUNT_NOT_CONNECTED", "Connect an account of each platform first.");
    }
  }

  /** Under a key that is remembered, the first answer comes again. */
  private ObjectNode once(
      AiItem item, AiRequest request, ObjectNode settings, Supplier<ObjectNode> action) {
    boolean isDurable = state.settings.delivery() == Delivery.DURABLE;
    String given = request.idempotencyKey().orElse("");
    if (!isDurable) {
      return action.get();
    }
    if (given.isEmpty()) {
      if (request.operation().equals("publishPost")) {
        throw AiRefusal.invalid("Idempotency-Key is required.");
      }
      return action.get();
    }
    String key = request.operation() + " " + item.id + " " + given;
    Remembered known = keys.get(key);
    if (known != null && state.now().isBefore(known.at.plus(state.settings.keyMemory()))) {
      if (!known.settings.equals(settings)) {
        throw AiRefusal.conflict("The key was used with other settings.");
      }
      return known.data.deepCopy();
    }
    ObjectNode data = action.get();
    keys.put(key, new Remembered(settings, data.deepCopy(), state.now()));
    return data;
  }

  /** What is recognized counts, in whatever order it comes. */
  private static ObjectNode settings(AiFields body, List<String> platforms) {
    ObjectNode settings = Json.object();
    AiView.put(settings, "platforms", platforms.stream().sorted().toList());
    for (String name : List.of("caption", "scheduledFor")) {
      body.optionalText(name).ifPresent(text -> settings.put(name, text));
    }
    for (String name : List.of("linkedinTarget", "facebookTarget", "tiktokSettings")) {
      body.object(name).ifPresent(value -> settings.set(name, value));
    }
    return settings;
  }

  private ObjectNode accepted(AiItem item) {
    ObjectNode data = Json.object();
    if (item.isVideo) {
      data.put("message", "Video publishing initiated. Check status at GET /v1/videos/:id/status");
    }
    data.set(item.isVideo ? "video" : "post", view.of(item));
    return data;
  }

  private ObjectNode done(AiItem item, List<String> tried) {
    ObjectNode data = accepted(item);
    if (!item.isVideo) {
      ArrayNode published = data.putArray("publishedTo");
      ArrayNode errors = data.putArray("errors");
      for (String platform : tried) {
        if (AiItem.FAILED.equals(item.states.get(platform))) {
          // No text shows its shape: this one is assumed.
          errors
              .addObject()
              .put("platform", platform)
              .put("message", "Publishing to " + platform + " failed.");
        } else {
          published.add(platform);
        }
      }
    }
    return data;
  }

  ObjectNode schedule(AiItem item, AiRequest request) {
    AiFields body = request.body();
    if (!item.isVideo && !body.text("contentGroupId").equals(item.group)) {
      throw AiRefusal.notFound();
    }
    Instant time = body.time("scheduledFor");
    if (time.isBefore(state.now().plus(AHEAD))) {
      throw AiRefusal.invalid("scheduledFor must be at least 5 minutes in the future.");
    }
    List<String> given = body.platforms("platforms");
    List<String> platforms = given.isEmpty() ? item.platforms : given;
    if (platforms.isEmpty()) {
      throw AiRefusal.invalid("platforms is required.");
    }
    check(item, body, platforms);
    return once(
        item,
        request,
        settings(body, platforms),
        () -> {
          if (item.status.equals(AiItem.PROCESSING)) {
            throw AiRefusal.conflict("It is being published already.");
          }
          item.platforms = List.copyOf(platforms);
          item.scheduledFor = time;
          item.status = AiItem.SCHEDULED;
          item.updatedAt = state.now();
          body.optionalText("caption").ifPresent(caption -> item.text = caption);
          ObjectNode data = Json.object();
          data.set(item.isVideo ? "video" : "post", view.of(item));
          return data;
        });
  }
}
