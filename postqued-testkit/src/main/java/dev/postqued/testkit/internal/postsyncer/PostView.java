package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postsyncer.PublicPost;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes posts as answers show them. */
record PostView(SyncerState state, Figures figures) {
  ObjectNode of(SandboxPost post, Instant now) {
    PostVersion version = post.at(now);
    ObjectNode json = Json.object().put("id", post.id());
    json.set("content", version.content());
    json.put("status", post.status(now, null));
    ArrayNode posted = json.putArray("posted_on");
    post.ends(now).forEach(end -> posted.add(state.times.write(end)));
    Instant scheduled = post.scheduled(now);
    json.put("scheduled_at", scheduled == null ? null : state.times.write(scheduled));
    repeats(json, version, post.runsLeft(now));
    json.put("created_at", state.times.write(post.created()));
    json.put("updated_at", state.times.write(post.changed()));
    json.set("workspace", state.workspaces.workspace());
    ArrayNode labels = json.putArray("labels");
    for (long id : version.labels()) {
      ObjectNode label = state.labels.find(id);
      if (label != null) {
        labels.add(Labels.onPost(label));
      }
    }
    json.set("platforms", platforms(post, version, now));
    return json;
  }

  private static void repeats(ObjectNode json, PostVersion version, int left) {
    ObjectNode repeats = version.repeats();
    if (repeats == null) {
      json.putNull("repeatable")
          .putNull("repeatable_times")
          .putNull("repeatable_gap")
          .putNull("repeatable_gap_unit")
          .putNull("remaining_posts");
    } else {
      json.put("repeatable", true).setAll(repeats);
      json.put("remaining_posts", left);
    }
  }

  private ArrayNode platforms(SandboxPost post, PostVersion version, Instant now) {
    ArrayNode platforms = Json.array();
    for (ObjectNode account : version.accounts()) {
      long id = Rows.id(account);
      ObjectNode on =
          platforms.addObject().put("platform", Workspaces.platform(id)).put("account_id", id);
      ArrayNode posted = on.putArray("posted_on");
      List<PublicPost> seen = seen(post, id, now);
      seen.forEach(each -> posted.add(state.times.write(each.at())));
      on.put("status", post.status(now, id));
      on.set("settings", account.get("settings"));
      if (seen.isEmpty()) {
        on.putObject("analytics");
      } else {
        on.put("post_url", address(seen.get(0)));
        on.set("analytics", figures.of(post));
      }
    }
    return platforms;
  }

  static List<PublicPost> seen(SandboxPost post, long account, Instant now) {
    return post.seen(now).stream().filter(each -> each.account() == account).toList();
  }

  /** The address of a post on its platform. */
  static String address(PublicPost seen) {
    return "https://" + seen.platform() + ".example/posts/" + seen.platformPostId();
  }
}
