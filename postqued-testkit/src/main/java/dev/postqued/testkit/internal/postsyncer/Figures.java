package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PublicPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reactions to posts: each fetch brings ten likes more, as soon as a post takes to go out. */
final class Figures {
  private final SyncerState state;
  private final Map<Long, List<Instant>> fetches = new HashMap<>();

  Figures(SyncerState state) {
    this.state = state;
  }

  ObjectNode of(SandboxPost post) {
    boolean seen = !post.seen(state.now()).isEmpty();
    return figures(seen ? fetched(post.id()) : 0, seen ? commentsOn(post.id()) : 0);
  }

  private long fetched(long post) {
    Instant before = state.now().minus(state.settings.queue());
    return fetches.getOrDefault(post, List.of()).stream().filter(at -> !at.isAfter(before)).count();
  }

  private long commentsOn(long post) {
    return state.comments.all().stream()
        .filter(comment -> comment.get("post_id").longValue() == post)
        .count();
  }

  private static ObjectNode figures(long fetched, long comments) {
    return Json.object()
        .put("comments", comments)
        .put("likes", 10 * fetched)
        .put("shares", fetched)
        .put("impressions", 200 * fetched)
        .put("quotes", 0)
        .put("saves", 0)
        .put("engagement_rate", fetched == 0 ? 0.0 : 5.5);
  }

  private ObjectNode total(List<SandboxPost> posts) {
    long fetched = 0;
    long comments = 0;
    for (SandboxPost post : posts) {
      ObjectNode each = of(post);
      fetched += each.get("shares").longValue();
      comments += each.get("comments").longValue();
    }
    return figures(fetched, comments);
  }

  private List<SandboxPost> posts() {
    return state.everyPost().stream().filter(post -> post.existsAt(state.now())).toList();
  }

  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "getAnalytics" -> reply(all());
      case "getWorkspaceAnalytics" -> {
        if (request.id() != PostSyncerSandbox.WORKSPACE) {
          throw Refusal.notFound();
        }
        yield reply(ofWorkspace());
      }
      case "getAccountAnalytics" -> reply(ofAccount(request.id()));
      case "getPostAnalytics" -> {
        SandboxPost post = state.post(request.id());
        yield reply(Json.object().put("post_id", post.id()).set("total", of(post)));
      }
      default -> reply(fetch(state.post(request.id())));
    };
  }

  private static ApiReply reply(JsonNode body) {
    return ApiReply.json(200, Json.write(body));
  }

  private ObjectNode all() {
    ObjectNode all = Json.object();
    all.set("total", total(posts()));
    all.putArray("workspaces").add(ofWorkspace());
    return all;
  }

  private ObjectNode ofWorkspace() {
    ObjectNode workspace = Json.object().put("workspace_id", PostSyncerSandbox.WORKSPACE);
    workspace.set("total", total(posts()));
    return workspace;
  }

  private ObjectNode ofAccount(long account) {
    if (Workspaces.platform(account) == null) {
      throw Refusal.notFound();
    }
    Instant now = state.now();
    ObjectNode answer = Json.object().put("account_id", account);
    ArrayNode rows = Json.array();
    List<SandboxPost> counted = new ArrayList<>();
    for (SandboxPost post : posts()) {
      for (PublicPost seen : PostView.seen(post, account, now)) {
        ObjectNode row =
            rows.addObject()
                .put("platform_post_id", seen.platformPostId())
                .put("post_id", post.id())
                .put("platform", seen.platform())
                .put("status", "PUBLISHED")
                .put("post_url", PostView.address(seen));
        row.set("analytics", of(post));
        counted.add(post);
      }
    }
    answer.set("total", total(counted));
    answer.set("platform_posts", rows);
    return answer;
  }

  private ObjectNode fetch(SandboxPost post) {
    int jobs = post.seen(state.now()).size();
    if (jobs > 0) {
      fetches.computeIfAbsent(post.id(), unused -> new ArrayList<>()).add(state.now());
    }
    return Json.object()
        .put("post_id", post.id())
        .put("jobs_dispatched", jobs)
        .put("skipped", false)
        .putNull("skip_reason");
  }
}
