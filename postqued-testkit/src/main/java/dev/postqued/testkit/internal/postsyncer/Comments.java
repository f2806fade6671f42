package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments on posts: those of this user, and those of others once they were fetched. */
final class Comments {
  private static final String OWN = "own";
  private static final String PARENT = "parent_comment_id";

  /** A comment that is on a platform and was not fetched yet. */
  private record Unseen(long post, String platform, String text) {}

  private final SyncerState state;
  private final Library library;
  private final List<Unseen> unseen = new ArrayList<>();

  Comments(SyncerState state, Library library) {
    this.state = state;
    this.library = library;
  }

  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "listComments" -> list(request);
      case "getComment" -> comment(200, view(state.comments.get(request.id()), true));
      case "createComment" -> create(request.body());
      case "updateComment" -> change(state.comments.get(request.id()), request.body());
      case "hideComment" -> hide(state.comments.get(request.id()));
      case "syncComments" -> sync(request.body());
      default -> {
        state.comments.remove(request.id());
        yield ApiReply.json(200, "{\"message\":\"Comment deleted successfully\"}");
      }
    };
  }

  private static ApiReply comment(int status, JsonNode body) {
    return ApiReply.json(status, Json.write(body));
  }

  void arrive(long post, String platform, String text) {
    unseen.add(new Unseen(post, platform, text));
  }

  private void fetch(long post) {
    List<Unseen> fetched = unseen.stream().filter(each -> each.post() == post).toList();
    unseen.removeAll(fetched);
    for (Unseen each : fetched) {
      ObjectNode row = add(post, null, each.platform(), each.text());
      EventBook.Event unused =
          state.events.add(
              state.now(),
              "comment.received",
              Json.object().put("post_id", post).put("comment_id", Rows.id(row)));
    }
  }

  private ObjectNode add(long post, @Nullable Long parent, @Nullable String platform, String text) {
    ObjectNode row = state.comments.add().put("post_id", post).put(PARENT, parent);
    row.put("source", "SOCIAL")
        .put("platform", platform)
        .put("content", text)
        .put("is_resolved", false)
        .put("is_approved", true);
    row.putArray("media");
    row.putObject("user").put("name", "Somebody");
    return row;
  }

  private ApiReply list(SyncerRequest request) {
    OptionalLong post = request.numberInQuery("post_id");
    if (post.isEmpty()) {
      throw SyncerRequest.required("post_id");
    }
    String source = request.query("source").orElse("SOCIAL");
    if (source.equals("SOCIAL") && request.numberInQuery("page").orElse(1) == 1) {
      fetch(state.post(post.getAsLong()).id());
    }
    boolean replies = request.query("include_replies").filter("false"::equals).isEmpty();
    List<ObjectNode> items =
        state.comments.all().stream()
            .filter(row -> row.get("post_id").longValue() == post.getAsLong())
            .filter(row -> row.get(PARENT).isNull())
            .filter(row -> row.get("source").stringValue().equals(source))
            .filter(row -> is(row, "platform", request.query("provider")))
            .filter(row -> is(row, "is_resolved", request.query("is_resolved")))
            .filter(row -> is(row, "is_approved", request.query("is_approved")))
            .map(row -> view(row, replies))
            .toList();
    return comment(200, Pages.of(request, items, 20, false));
  }

  private static boolean is(ObjectNode row, String field, Optional<String> wanted) {
    return wanted.isEmpty() || row.get(field).asString("").equals(wanted.get());
  }

  private ObjectNode view(ObjectNode row, boolean replies) {
    ObjectNode view = row.deepCopy();
    JsonNode unused = view.remove(OWN);
    if (replies) {
      ArrayNode list = view.putArray("replies");
      state.comments.all().stream()
          .filter(each -> each.get(PARENT).longValue(0) == Rows.id(row))
          .forEach(each -> list.add(view(each, true)));
    }
    return view;
  }

  private ApiReply create(ObjectNode body) {
    SandboxPost post = state.post(SyncerRequest.number(body, "post_id"));
    Long parent = body.hasNonNull(PARENT) ? SyncerRequest.number(body, PARENT) : null;
    ObjectNode above = parent == null ? null : state.comments.find(parent);
    if (parent != null && above == null) {
      throw Refusal.invalid(PARENT, "The selected parent comment id is invalid.");
    }
    String text = body.path("content").stringValue("");
    ArrayNode media = media(body);
    if (text.isBlank() && media.isEmpty()) {
      throw SyncerRequest.required("content");
    }
    String platform =
        above == null
            ? Workspaces.platform(post.accounts(state.now()).get(0))
            : above.get("platform").stringValue();
    ObjectNode row = add(post.id(), parent, platform, text).put(OWN, true);
    row.set("media", media);
    return comment(201, view(row, true));
  }

  private ArrayNode media(ObjectNode body) {
    ArrayNode media = Json.array();
    for (JsonNode reference : body.path("media")) {
      media.add(library.onPost(reference));
    }
    return media;
  }

  private ApiReply change(ObjectNode row, ObjectNode body) {
    if (!row.has(OWN)) {
      throw Refusal.of(403, "Only who wrote a comment can change it.");
    }
    if (body.has("content")) {
      String text = body.get("content").stringValue("");
      row.put("content", text.isEmpty() ? null : text);
    }
    if (body.has("media")) {
      row.set("media", media(body));
    }
    return comment(200, view(row, true));
  }

  private static ApiReply hide(ObjectNode row) {
    if (row.has(OWN)) {
      throw Refusal.invalid("comment", "This comment cannot be hidden.");
    }
    row.put("is_hidden", true);
    return ApiReply.json(200, "{\"message\":\"Comment hidden successfully\"}");
  }

  private ApiReply sync(ObjectNode body) {
    SandboxPost post = state.post(SyncerRequest.number(body, "post_id"));
    fetch(post.id());
    ObjectNode answer = Json.object().put("message", "Comments synced");
    ObjectNode data = answer.putObject("data").put("post_id", post.id());
    ArrayNode platforms = data.putArray("platform_posts");
    for (long account : post.accounts(state.now())) {
      var seen = PostView.seen(post, account, state.now());
      platforms
          .addObject()
          .put("platform_post_id", seen.isEmpty() ? null : seen.get(0).platformPostId())
          .put("provider", Workspaces.platform(account))
          .put("synced", !seen.isEmpty());
    }
    return comment(200, answer);
  }
}
