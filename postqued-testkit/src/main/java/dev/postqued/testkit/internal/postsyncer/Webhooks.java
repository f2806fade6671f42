package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks and their deliveries. */
final class Webhooks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ACTIVE = "active";
  private static final String EVENTS = "events";
  private static final int MOST = 20;

  private final SyncerState state;
  private final Map<Long, String> secrets = new HashMap<>();
  private final List<ObjectNode> deliveries = new ArrayList<>();

  Webhooks(SyncerState state) {
    this.state = state;
  }

  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "listWebhooks" -> list(request);
      case "getWebhook" -> reply(200, state.webhooks.get(request.id()));
      case "createWebhook" -> create(request.body());
      case "updateWebhook" -> change(state.webhooks.get(request.id()), request.body());
      case "listWebhookDeliveries" -> deliveries(request);
      case "testWebhook" -> test(state.webhooks.get(request.id()));
      default -> {
        state.webhooks.remove(request.id());
        yield ApiReply.json(200, "{\"message\":\"Destination deleted successfully\"}");
      }
    };
  }

  private static ApiReply reply(int status, JsonNode body) {
    return ApiReply.json(status, Json.write(body));
  }

  private ApiReply list(SyncerRequest request) {
    OptionalLong workspace = request.numberInQuery("workspace_id");
    ArrayNode list = Json.array();
    state.webhooks.all().stream()
        .filter(
            row ->
                workspace.isEmpty() || row.get("workspace_id").longValue() == workspace.getAsLong())
        .forEach(list::add);
    return reply(200, SyncerEngine.wrapped(state.settings, list));
  }

  private ApiReply create(ObjectNode body) {
    long workspace = SyncerRequest.number(body, "workspace_id");
    Workspaces.check(workspace);
    String name = SyncerRequest.text(body, "name");
    check(body, true);
    if (state.webhooks.all().size() == MOST) {
      throw Refusal.invalid("workspace_id", "A workspace can have 20 destinations.");
    }
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    ObjectNode row = state.webhooks.add();
    secrets.put(Rows.id(row), secret);
    row.put("workspace_id", workspace)
        .put("name", name)
        .put("url", body.get("url").stringValue())
        .put("url_masked", false)
        .put("secret_last4", secret.substring(secret.length() - 4));
    row.set(EVENTS, body.get(EVENTS));
    row.set("account_ids", body.has("account_ids") ? body.get("account_ids") : body.nullNode());
    row.set(
        "workspace_ids", body.has("workspace_ids") ? body.get("workspace_ids") : body.nullNode());
    row.put(ACTIVE, true).putNull("failing_since").putNull("disabled_reason");
    return reply(201, row.deepCopy().put("secret", secret));
  }

  private static void check(ObjectNode body, boolean whole) {
    if (whole || body.has("url")) {
      if (!SyncerRequest.text(body, "url").startsWith("https://")) {
        throw Refusal.invalid("url", "The url must be a public https address.");
      }
    }
    boolean named = body.get(EVENTS) instanceof ArrayNode events && !events.isEmpty();
    if ((whole || body.has(EVENTS)) && !named) {
      throw SyncerRequest.required(EVENTS);
    }
  }

  private ApiReply change(ObjectNode row, ObjectNode body) {
    check(body, false);
    body.propertyStream()
        .filter(field -> row.has(field.getKey()))
        .forEach(field -> row.set(field.getKey(), field.getValue()));
    return reply(200, row);
  }

  private ApiReply deliveries(SyncerRequest request) {
    long webhook = Rows.id(state.webhooks.get(request.id()));
    boolean failed = request.query("status").filter("failed"::equals).isPresent();
    List<ObjectNode> found =
        deliveries.stream()
            .filter(row -> row.get("destination_id").longValue() == webhook)
            .filter(row -> !failed || row.get("status").stringValue().equals("failed"))
            .toList();
    return reply(200, Pages.of(request, found, 25, false));
  }

  private ApiReply test(ObjectNode row) {
    if (!row.get(ACTIVE).booleanValue(true)) {
      throw Refusal.invalid("destination", "The destination is off.");
    }
    EventBook.Event event =
        state.events.add(
            state.now(), "webhook.test", Json.object().put("destination_id", Rows.id(row)));
    return reply(201, delivery(row, event));
  }

  private ObjectNode delivery(ObjectNode webhook, EventBook.Event event) {
    String now = state.now().toString().replace("Z", "+00:00");
    return Json.object()
        .put("id", state.nextId())
        .put("destination_id", Rows.id(webhook))
        .put("event_id", event.id())
        .put("event_type", event.type())
        .put("status", "pending")
        .put("attempts", 0)
        .putNull("response_status")
        .putNull("response_body")
        .putNull("error")
        .putNull("duration_ms")
        .putNull("next_attempt_at")
        .putNull("request_headers")
        .putNull("request_body")
        .put("created_at", now)
        .put("updated_at", now);
  }

  /** Keeps a delivery that was made. */
  void delivered(ObjectNode webhook, EventBook.Event event, int answer) {
    boolean arrived = answer / 100 == 2;
    ObjectNode row = delivery(webhook, event).put("attempts", 1);
    row.put("status", arrived ? "sent" : "failed");
    if (answer == 0) {
      row.put("error", "No answer.");
    } else {
      row.put("response_status", answer);
    }
    deliveries.add(row);
  }

  /** The webhooks that want an event. */
  List<ObjectNode> wanting(EventBook.Event event) {
    return state.webhooks.all().stream()
        .filter(row -> row.get(ACTIVE).booleanValue(true))
        .filter(row -> wants(row, event.type()))
        .toList();
  }

  private static boolean wants(ObjectNode row, String type) {
    return type.equals("webhook.test")
        || row.get(EVENTS).valueStream().anyMatch(each -> each.stringValue("").equals(type));
  }

  Map<String, String> signed(long webhook, EventBook.Event event, Instant now) {
    return StandardSignature.headers(
        String.valueOf(secrets.get(webhook)), event.id(), now, event.body());
  }
}
