package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.FaultyReply;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.postsyncer.Colleague;
import dev.postqued.testkit.postsyncer.PostSyncerEvents;
import dev.postqued.testkit.postsyncer.PostSyncerFaults;
import dev.postqued.testkit.postsyncer.PostSyncerJournal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** PostSyncer's API: takes requests in and answers them, with the faults that are due. */
public final class SyncerEngine {
  /** The path of the API. */
  public static final String API = "/api/v1";

  /** The path of the uploads, which have a host of their own. */
  public static final String UPLOADS = "/upload/api/v1";

  private static final String UPLOAD = "uploadMediaFile";

  private final SyncerState state;
  private final SyncerRecorder recorder;
  private final SyncerFaults faults = new SyncerFaults();
  private final FixedWindow window;
  private final Figures figures;
  private final Library library;
  private final Comments comments;
  private final PostRoutes posts;
  private final Webhooks webhooks;
  private final EventSender events;

  public SyncerEngine(SyncerSettings settings) {
    state = new SyncerState(settings);
    recorder = new SyncerRecorder(settings.clock());
    window = new FixedWindow(settings.clock());
    figures = new Figures(state);
    library = new Library(state);
    comments = new Comments(state, library);
    posts = new PostRoutes(state, new PostForm(state, library), new PostView(state, figures));
    webhooks = new Webhooks(state);
    events = new EventSender(state, webhooks, recorder);
  }

  /** Answers a request and records it. */
  public ApiReply handle(ApiRequest request) {
    Optional<SyncerRoute> route = route(request);
    Fault fault = route.map(found -> faults.next(found.operation())).orElse(null);
    ApiReply reply = FaultyReply.of(fault, () -> carryOut(route, request), Refusal::error);
    recorder.call(request, operation(route), reply.status(), fault);
    return reply;
  }

  /** Records a request that a stub of the user's answered. */
  public void stubbed(ApiRequest request, int status) {
    recorder.call(request, operation(route(request)), status, null);
  }

  private static @Nullable String operation(Optional<SyncerRoute> route) {
    return route.map(SyncerRoute::operation).orElse(null);
  }

  public PostSyncerFaults faults() {
    return faults;
  }

  public PostSyncerJournal journal() {
    return new SyncerJournal(state, recorder);
  }

  public Colleague colleague() {
    return new DashboardColleague(state, posts, comments);
  }

  public PostSyncerEvents events() {
    return events;
  }

  public void failOn(long account, boolean fails) {
    state.failures.set(account, state.now(), fails);
  }

  /** Each host has its own operations. */
  private static Optional<SyncerRoute> route(ApiRequest request) {
    boolean uploads = request.path().startsWith(UPLOADS + "/");
    if (!uploads && !request.path().startsWith(API + "/")) {
      return Optional.empty();
    }
    return SyncerRoute.of(request.method(), below(request.path()))
        .filter(route -> route.operation().equals(UPLOAD) == uploads);
  }

  static String below(String path) {
    String host = path.startsWith(UPLOADS) ? UPLOADS : API;
    return path.startsWith(host) ? path.substring(host.length()) : path;
  }

  private ApiReply carryOut(Optional<SyncerRoute> route, ApiRequest request) {
    synchronized (state) {
      try {
        authenticate(request);
        ApiReply limited = state.settings.rateLimit() ? window.take() : null;
        if (limited != null) {
          return limited;
        }
        SyncerRoute found = route.orElseThrow(Refusal::notFound);
        if (!found.modelled()) {
          throw Refusal.of(501, "The sandbox does not model this.");
        }
        return dispatch(
            new SyncerRequest(found.operation(), found.parameter(below(request.path())), request));
      } catch (Refusal e) {
        return e.reply();
      }
    }
  }

  private ApiReply dispatch(SyncerRequest request) {
    String path = below(request.request().path()).split("/", 3)[1];
    return switch (path) {
      case "workspaces" -> ok(wrapped(state.settings, state.workspaces.workspaces()));
      case "accounts" -> ok(wrapped(state.settings, state.workspaces.accounts()));
      case "posts" -> posts.answer(request);
      case "media" -> library.answer(request);
      case "folders" -> new Folders(state).answer(request);
      case "comments" -> comments.answer(request);
      case "labels" -> new Labels(state).answer(request);
      case "analytics" -> figures.answer(request);
      default -> webhooks.answer(request);
    };
  }

  private static ApiReply ok(JsonNode body) {
    return ApiReply.json(200, Json.write(body));
  }

  /** Wraps what has been seen bare and wrapped, if that is wanted. */
  static JsonNode wrapped(SyncerSettings settings, JsonNode body) {
    ObjectNode data = Json.object();
    data.set("data", body);
    return settings.wrapped() ? data : body;
  }

  private void authenticate(ApiRequest request) {
    String given = request.headers().getOrDefault("Authorization", "");
    byte[] expected = ("Bearer " + state.settings.token()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw Refusal.of(401, "Unauthenticated");
    }
  }
}
