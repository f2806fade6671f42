package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postsyncer.PublicPost;
import dev.postqued.testkit.postsyncer.SecondChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Posts: made, changed, found and deleted. */
record PostRoutes(SyncerState state, PostForm form, PostView view) {
  ApiReply answer(SyncerRequest request) {
    return switch (request.operation()) {
      case "listPosts" -> list(request);
      case "createPost" -> create(request.body());
      case "getPost" -> post(state.post(request.id()));
      case "getPostByUrl" -> found(seen -> PostView.address(seen).equals(request.parameter()));
      case "getPostByPlatformPostId" ->
          found(seen -> seen.platformPostId().equals(request.parameter()));
      case "updatePost" -> change(state.post(request.id()), request.body());
      default -> delete(state.post(request.id()));
    };
  }

  private ApiReply post(SandboxPost post) {
    return reply(200, view.of(post, state.now()));
  }

  private ApiReply reply(int status, ObjectNode post) {
    return ApiReply.json(status, Json.write(SyncerEngine.wrapped(state.settings, post)));
  }

  private ApiReply list(SyncerRequest request) {
    Instant seen = state.now().minus(state.settings.listLag());
    List<ObjectNode> posts =
        state.everyPost().stream()
            .filter(post -> post.existsAt(seen))
            .sorted(Comparator.comparing(SandboxPost::id).reversed())
            .map(post -> view.of(post, seen))
            .toList();
    return ApiReply.json(200, Json.write(Pages.of(request, posts, 100, true)));
  }

  private ApiReply found(Predicate<PublicPost> wanted) {
    return state.seen().stream()
        .filter(wanted)
        .findFirst()
        .map(seen -> post(state.post(seen.post())))
        .orElseThrow(Refusal::notFound);
  }

  private ApiReply create(ObjectNode body) {
    SandboxPost post = state.add(form.read(body, null));
    announce(post);
    ObjectNode made = view.of(post, state.now());
    // The docs of creating name them in lower case, those of reading show upper case.
    return reply(201, made.put("status", lower(made)));
  }

  private static String lower(ObjectNode post) {
    String status = post.get("status").stringValue();
    return status.equals("IN_QUEUE") ? status : status.toLowerCase(Locale.ROOT);
  }

  private ApiReply change(SandboxPost post, ObjectNode body) {
    Instant now = state.now();
    PostVersion before = post.at(now);
    String status = post.status(now, null);
    boolean again =
        status.equals("IN_QUEUE") && state.settings.secondChange() == SecondChange.PUBLISHES_AGAIN;
    if (again) {
      PostVersion changed = form.read(body, before);
      if (!changed.runs().isEmpty()) {
        post.sendAgain(now);
      }
      return post(post);
    }
    if (!status.equals("DRAFT") && !status.equals("SCHEDULED")) {
      throw Refusal.invalid("status", "Only posts that are not published yet can be updated.");
    }
    post.change(now, form.read(body, before));
    announce(post);
    return post(post);
  }

  private void announce(SandboxPost post) {
    if (post.status(state.now(), null).equals("SCHEDULED")) {
      EventBook.Event unused =
          state.events.add(state.now(), "post.scheduled", EventBook.data(post));
    }
  }

  ApiReply delete(SandboxPost post) {
    post.delete(state.now());
    EventBook.Event unused = state.events.add(state.now(), "post.deleted", EventBook.data(post));
    return ApiReply.json(200, "{\"message\":\"Post deleted successfully\"}");
  }
}
