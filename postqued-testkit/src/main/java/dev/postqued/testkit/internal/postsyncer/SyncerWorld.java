package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.internal.engine.RouteTable;
import dev.postqued.testkit.postsyncer.Colleague;
import dev.postqued.testkit.postsyncer.PostSyncerEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Everything between two resets: what there is, and what is done with it. */
final class SyncerWorld {
  final SyncerState state;
  final Colleague colleague;
  final PostSyncerEvents events;

  private final FixedWindow window;
  private final Figures figures;
  private final Library library;
  private final Comments comments;
  private final PostRoutes posts;
  private final Webhooks webhooks;

  SyncerWorld(SyncerSettings settings, SyncerRecorder recorder) {
    state = new SyncerState(settings);
    window = new FixedWindow(settings.clock());
    figures = new Figures(state);
    library = new Library(state);
    comments = new Comments(state, library);
    posts = new PostRoutes(state, new PostForm(state, library), new PostView(state, figures));
    webhooks = new Webhooks(state);
    events = new EventSender(state, webhooks, recorder);
    colleague = new DashboardColleague(state, posts, comments);
  }

  ApiReply answer(Optional<RouteTable.Route> route, ApiRequest request) {
    synchronized (state) {
      try {
        authenticate(request);
        ApiReply limited = state.settings.rateLimit() ? window.take() : null;
        if (limited != null) {
          return limited;
        }
        RouteTable.Route found = route.orElseThrow(Refusal::notFound);
        if (!found.modelled()) {
          throw Refusal.of(501, "The sandbox does not model this.");
        }
        String path = SyncerEngine.below(request.path());
        return dispatch(
            new SyncerRequest(found.operation(), found.parameter(path), request),
            path.split("/", 3)[1]);
      } catch (Refusal e) {
        return e.reply();
      }
    }
  }

  private ApiReply dispatch(SyncerRequest request, String group) {
    return switch (group) {
      case "workspaces" -> ok(state.workspaces.workspaces());
      case "accounts" -> accounts(request);
      case "posts" -> posts.answer(request);
      case "media" -> library.answer(request);
      case "folders" -> new Folders(state).answer(request);
      case "comments" -> comments.answer(request);
      case "labels" -> new Labels(state).answer(request);
      case "analytics" -> figures.answer(request);
      default -> webhooks.answer(request);
    };
  }

  /** An account that is disconnected is taken off every post. */
  private ApiReply accounts(SyncerRequest request) {
    if (request.operation().equals("listAccounts")) {
      return ok(state.workspaces.accounts());
    }
    long account = request.id();
    state.workspaces.disconnect(account);
    Instant now = state.now();
    state.everyPost().stream()
        .filter(post -> post.existsAt(now) && post.accounts(now).contains(account))
        .forEach(post -> post.change(now, post.at(now).without(account)));
    return ApiReply.json(200, "{\"message\":\"Account deleted successfully\"}");
  }

  private ApiReply ok(JsonNode body) {
    return ApiReply.json(200, Json.write(SyncerEngine.wrapped(state.settings, body)));
  }

  private void authenticate(ApiRequest request) {
    String given = request.headers().getOrDefault("Authorization", "");
    byte[] expected = ("Bearer " + state.settings.token()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw Refusal.of(401, "Unauthenticated");
    }
  }
}
