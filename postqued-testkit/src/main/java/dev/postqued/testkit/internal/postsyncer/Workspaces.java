package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace and its accounts. */
final class Workspaces {
  /** Platforms by the ids of the accounts. */
  private static final Map<Long, String> ACCOUNTS =
      Map.of(PostSyncerSandbox.TWITTER, "twitter", PostSyncerSandbox.LINKEDIN, "linkedin");

  private final SyncerSettings settings;
  private final SortedSet<Long> connected = new TreeSet<>(ACCOUNTS.keySet());

  Workspaces(SyncerSettings settings) {
    this.settings = settings;
  }

  ObjectNode workspace() {
    return Json.object()
        .put("id", PostSyncerSandbox.WORKSPACE)
        .put("name", "My workspace")
        .put("slug", "my-workspace")
        .put("type", "PERSONAL")
        .putNull("logo")
        .put("timezone", settings.zone().getId())
        .put("language", "en");
  }

  ArrayNode workspaces() {
    return Json.array().add(workspace());
  }

  ArrayNode accounts() {
    ArrayNode accounts = Json.array();
    connected.forEach(id -> accounts.add(account(id)));
    return accounts;
  }

  private static ObjectNode account(long id) {
    return Json.object()
        .put("id", id)
        .put("workspace_id", PostSyncerSandbox.WORKSPACE)
        .put("platform", ACCOUNTS.get(id))
        .put("username", "yourusername")
        .put("name", "Your Name")
        .putNull("avatar")
        .put("has_expired", false)
        .put("is_default", id == PostSyncerSandbox.TWITTER);
  }

  /** The accounts that are connected. */
  SortedSet<Long> connected() {
    return connected;
  }

  void disconnect(long account) {
    if (!connected.remove(account)) {
      throw Refusal.notFound();
    }
  }

  static @Nullable String platform(long account) {
    return ACCOUNTS.get(account);
  }

  /** Refuses another workspace than the one there is. */
  static void check(long id) {
    if (id != PostSyncerSandbox.WORKSPACE) {
      throw Refusal.invalid("workspace_id", "The selected workspace id is invalid.");
    }
  }
}
