package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the requests that make and change posts. */
record PostForm(SyncerState state, Library library) {
  private static final Set<String> TYPES = Set.of("publish_now", "schedule", "draft");
  private static final Set<String> UNITS = Set.of("minutes", "hours", "days", "weeks", "months");

  /**
   * Reads a post.
   *
   * @param before what it was; null for a new one
   */
  PostVersion read(ObjectNode body, @Nullable PostVersion before) {
    if (before == null || body.has("workspace_id")) {
      Workspaces.check(SyncerRequest.number(body, "workspace_id"));
    }
    ArrayNode content = content(body);
    ObjectNode repeats = body.path("repeatable").booleanValue(false) ? repeats(body) : null;
    List<Instant> first = runs(body, before);
    return new PostVersion(
        content,
        accounts(body),
        labels(body),
        repeats == null ? first : repeated(first, repeats),
        repeats);
  }

  private List<Instant> runs(ObjectNode body, @Nullable PostVersion before) {
    if (before != null && !body.has("schedule_type")) {
      return before.runs();
    }
    String type = SyncerRequest.text(body, "schedule_type");
    if (!TYPES.contains(type)) {
      throw Refusal.invalid("schedule_type", "The selected schedule type is invalid.");
    }
    return switch (type) {
      case "draft" -> List.of();
      case "publish_now" -> List.of(state.now());
      default -> List.of(date(body));
    };
  }

  private Instant date(ObjectNode body) {
    if (!(body.get("schedule_for") instanceof ObjectNode date) || date.isEmpty()) {
      return nextFreeSlot();
    }
    Instant time = state.times.read(date);
    if (time.isBefore(state.now())) {
      throw Refusal.invalid("schedule_for", "The schedule for must be a date in the future.");
    }
    return time;
  }

  /** The next whole hour in which nothing goes out; assumed. */
  private Instant nextFreeSlot() {
    Instant now = state.now();
    Instant slot = now.truncatedTo(ChronoUnit.HOURS);
    boolean taken = true;
    while (taken) {
      Instant next = slot.plus(1, ChronoUnit.HOURS);
      slot = next;
      taken =
          state.everyPost().stream()
              .anyMatch(post -> post.existsAt(now) && post.at(now).runs().contains(next));
    }
    return slot;
  }

  private ArrayNode content(ObjectNode body) {
    if (!(body.get("content") instanceof ArrayNode parts) || parts.isEmpty()) {
      throw SyncerRequest.required("content");
    }
    ArrayNode content = Json.array();
    for (JsonNode part : parts) {
      String text = part.path("text").stringValue("");
      ArrayNode media = Json.array();
      for (JsonNode reference : part.path("media")) {
        media.add(library.onPost(reference));
      }
      if (text.isBlank() && media.isEmpty()) {
        throw Refusal.invalid("content", "Each item needs text or media.");
      }
      ObjectNode item = content.addObject().put("text", text);
      item.set("media", media);
      if (part.has("cover_image")) {
        item.set("cover_image", part.get("cover_image"));
      }
    }
    return content;
  }

  private List<ObjectNode> accounts(ObjectNode body) {
    List<ObjectNode> accounts = new ArrayList<>();
    for (JsonNode account : body.path("accounts")) {
      long id = account.path("id").longValue(0);
      if (!state.workspaces.connected().contains(id)) {
        throw Refusal.invalid("accounts", "The selected account " + id + " is invalid.");
      }
      ObjectNode kept = Json.object().put("id", id);
      kept.set("settings", account.has("settings") ? account.get("settings") : Json.object());
      accounts.add(kept);
    }
    if (accounts.isEmpty() && !state.workspaces.connected().isEmpty()) {
      long first = state.workspaces.connected().first();
      accounts.add(Json.object().put("id", first).set("settings", Json.object()));
    }
    return accounts;
  }

  private List<Long> labels(ObjectNode body) {
    List<Long> labels = new ArrayList<>();
    for (JsonNode label : body.path("labels")) {
      if (state.labels.find(label.longValue(0)) == null) {
        throw Refusal.invalid("labels", "The selected label is invalid.");
      }
      labels.add(label.longValue());
    }
    return labels;
  }

  private static ObjectNode repeats(ObjectNode body) {
    String unit = SyncerRequest.text(body, "repeatable_gap_unit");
    if (!UNITS.contains(unit)) {
      throw Refusal.invalid("repeatable_gap_unit", "The selected unit is invalid.");
    }
    return Json.object()
        .put("repeatable_times", (int) SyncerRequest.number(body, "repeatable_times"))
        .put("repeatable_gap", (int) SyncerRequest.number(body, "repeatable_gap"))
        .put("repeatable_gap_unit", unit);
  }

  private List<Instant> repeated(List<Instant> first, ObjectNode repeats) {
    List<Instant> runs = new ArrayList<>(first);
    ZoneId zone = state.settings.zone();
    ChronoUnit unit =
        ChronoUnit.valueOf(
            repeats.get("repeatable_gap_unit").stringValue().toUpperCase(Locale.ROOT));
    for (int i = 1; !first.isEmpty() && i <= repeats.get("repeatable_times").intValue(); i++) {
      long gap = (long) i * repeats.get("repeatable_gap").intValue();
      runs.add(first.get(0).atZone(zone).plus(gap, unit).toInstant());
    }
    return runs;
  }
}
