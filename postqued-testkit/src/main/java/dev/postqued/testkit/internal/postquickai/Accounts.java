package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postquickai.Plan;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The connected accounts, the user, the keys, and what the plan has left. */
record Accounts(AiState state, RequestWindows windows) {
  static final String USER = "user-1";

  private static final String PREFIX = "account-";

  ObjectNode list() {
    ObjectNode data = Json.object();
    ArrayNode list = data.putArray("accounts");
    state.accounts.forEach(
        platform ->
            list.addObject()
                .put("id", PREFIX + platform)
                .put("platform", platform)
                .put("account_name", "@mybrand")
                .put("account_type", "business")
                .put("is_active", true)
                .put("connected_at", "2026-01-01T00:00:00Z"));
    return data.put("total", list.size());
  }

  ObjectNode disconnect(String id) {
    String platform = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : "";
    if (!state.accounts.remove(platform)) {
      throw AiRefusal.notFound();
    }
    return Json.object().put("deleted", true);
  }

  ObjectNode user() {
    ObjectNode data = Json.object();
    data.putObject("user")
        .put("id", USER)
        .put("email", "me@example.com")
        .put("plan", plan())
        .put("isSubscribed", true)
        .put("apiEnabled", true);
    return data;
  }

  private String plan() {
    return state.settings.plan().name().toLowerCase(Locale.ROOT);
  }

  /** Without an envelope. */
  ObjectNode keys() {
    ObjectNode data = Json.object();
    data.putArray("keys")
        .addObject()
        .put("id", "key-1")
        .put("key_prefix", "pq_live_")
        .put("name", "Sandbox")
        .putNull("last_used_at")
        .put("created_at", "2026-01-01T00:00:00Z")
        .putNull("revoked_at")
        .put("isActive", true);
    return data.put("apiEnabled", true).put("isSubscribed", true).put("plan", plan());
  }

  ObjectNode usage() {
    Plan plan = state.settings.plan();
    ObjectNode data = Json.object().put("plan", plan == Plan.PRO ? "Pro" : "Basic");
    String renewed = state.credits.renewedAt();
    quota(data.putObject("videoCredits"), state.credits.videos(), plan.videos(), renewed);
    quota(data.putObject("imageGeneration"), state.credits.images(), plan.images(), renewed);
    quota(data.putObject("aiTextGeneration"), state.credits.texts(), plan.texts(), renewed);
    ObjectNode groups = data.putObject("contentGroups").put("used", state.groups.size());
    if (plan == Plan.PRO) {
      groups.put("limit", "unlimited");
    } else {
      groups.put("limit", Groups.MOST_OF_BASIC);
    }
    ObjectNode rates = data.putObject("rateLimits");
    String next = state.now().plusSeconds(60).toString();
    quota(rates.putObject("perMinute"), windows.inMinute(), plan.perMinute(), next);
    quota(rates.putObject("perDay"), windows.inDay(), plan.perDay(), next);
    return data;
  }

  private static void quota(ObjectNode json, int used, int limit, String resetsAt) {
    json.put("used", used)
        .put("limit", limit)
        .put("remaining", Math.max(0, limit - used))
        .put("resetsAt", resetsAt);
  }

  /** Without an envelope. */
  ObjectNode requests(AiRequest request) {
    String period = request.query("period").orElse("7d");
    if (!period.matches("24h|7d|30d|90d")) {
      throw AiRefusal.invalid("period must be 24h, 7d, 30d or 90d.");
    }
    Plan plan = state.settings.plan();
    ObjectNode data = Json.object();
    data.putObject("summary")
        .put("totalRequests", windows.inDay())
        .put("successRate", 100.0)
        .put("avgResponseTime", 1.0)
        .put("uniqueEndpoints", 1)
        .put("periodStart", "2026-01-01T00:00:00Z")
        .put("periodEnd", state.now().toString());
    data.putArray("requestsOverTime");
    data.putArray("byEndpoint");
    data.putArray("byStatusCode");
    data.putArray("byApiKey");
    data.putArray("recentErrors");
    data.putObject("rateLimitStatus")
        .put("plan", plan())
        .put("minuteLimit", plan.perMinute())
        .put("minuteUsed", windows.inMinute())
        .put("dailyLimit", plan.perDay())
        .put("dailyUsed", windows.inDay());
    return data;
  }
}
