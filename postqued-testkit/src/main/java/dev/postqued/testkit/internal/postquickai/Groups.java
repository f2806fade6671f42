package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postquickai.Plan;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Content groups, their brand instructions and figures. */
record Groups(AiState state) {
  static final int MOST_OF_BASIC = 5;

  private static final Set<String> TEXTS =
      Set.of(
          "brand_name",
          "target_audience",
          "tone",
          "topics",
          "instructions",
          "image_instructions",
          "image_model",
          "website_url",
          "language");
  private static final Set<String> FLAGS =
      Set.of(
          "include_image", "auto_generate", "yolo_mode", "generate_carousels", "generate_videos");

  ObjectNode list() {
    ObjectNode data = Json.object();
    ArrayNode list = data.putArray("contentGroups");
    state.groups.keySet().forEach(id -> list.add(view(id)));
    return data;
  }

  ObjectNode get(String id) {
    ObjectNode data = Json.object();
    data.set("contentGroup", view(state.group(id)));
    return data;
  }

  private ObjectNode view(String id) {
    ObjectNode group = state.groupOf(id).deepCopy();
    group.put("user_id", Accounts.USER);
    ArrayNode platforms = group.putArray("app_platforms");
    ArrayNode accounts = group.putArray("social_accounts");
    state.accounts.forEach(
        platform -> {
          platforms.addObject().put("platform", platform);
          accounts
              .addObject()
              .put("id", "account-" + platform)
              .put("platform", platform)
              .put("account_name", "@mybrand");
        });
    ObjectNode instructions = state.instructions.get(id);
    group.set("content_instructions", instructions);
    return group;
  }

  ObjectNode create(AiFields body) {
    String name = body.text("name");
    String description = body.optionalText("description").orElse(null);
    List<String> unused = body.platforms("platforms");
    if (state.settings.plan() == Plan.BASIC && state.groups.size() >= MOST_OF_BASIC) {
      throw AiRefusal.of(403, "LIMIT_EXCEEDED", "The plan includes 5 content groups.");
    }
    String id = state.nextId("brand");
    ObjectNode group =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("description", description)
            .put("created_at", state.now().toString());
    state.groups.put(id, group);
    ObjectNode data = Json.object();
    data.set("contentGroup", group.deepCopy());
    return data;
  }

  /** With all its posts and videos. */
  ObjectNode delete(String id) {
    state.groups.remove(state.group(id));
    state.instructions.remove(id);
    state.posts.values().removeIf(post -> post.group.equals(id));
    return Json.object().put("message", "Content group deleted successfully");
  }

  ObjectNode instructions(String id) {
    ObjectNode data = Json.object();
    data.set("instructions", state.instructions.get(state.group(id)));
    return data;
  }

  ObjectNode instruct(String id, AiFields body) {
    ObjectNode known =
        state.instructions.computeIfAbsent(
            state.group(id), group -> Json.object().put("app_id", group).put("frequency", "daily"));
    TEXTS.forEach(name -> body.optionalText(name).ifPresent(text -> known.put(name, text)));
    FLAGS.stream()
        .filter(name -> body.json().has(name))
        .forEach(name -> known.put(name, body.flag(name)));
    if (body.has("yolo_platforms")) {
      AiView.put(known, "yolo_platforms", body.platforms("yolo_platforms"));
    }
    known.put("updated_at", state.now().toString());
    ObjectNode data = Json.object();
    data.set("instructions", known.deepCopy());
    return data;
  }

  ObjectNode figures(String id, String period) {
    if (!period.matches("7d|30d|90d")) {
      throw AiRefusal.invalid("period must be 7d, 30d or 90d.");
    }
    ObjectNode group = state.groupOf(id);
    JsonNode name = group.get("name");
    ObjectNode data =
        Json.object().put("groupId", id).put("groupName", name.stringValue()).put("period", period);
    totals(data.putObject("totals"));
    data.putArray("platformBreakdown");
    data.putArray("contentTypeBreakdown");
    data.putArray("topPosts");
    data.putArray("dailyTrend");
    return data.put("totalPostsWithAnalytics", 0);
  }

  /** Nobody has seen what the sandbox publishes. */
  static void totals(ObjectNode json) {
    for (String name : List.of("views", "likes", "comments", "shares", "saves")) {
      json.put(name, 0);
    }
    json.put("engagementRate", 0.0);
  }
}
