package dev.postqued.testkit.internal.postquickai;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.OperationFaults;
import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.CallRecorder;
import dev.postqued.testkit.internal.engine.FaultyReply;
import dev.postqued.testkit.internal.engine.OperationFaultPlan;
import dev.postqued.testkit.internal.engine.RouteTable;
import dev.postqued.testkit.postquickai.PostQuickAiJournal;
import dev.postqued.testkit.postquickai.Subscription;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** PostQuickAI's API: takes requests in and answers them, with the faults that are due. */
public final class AiEngine {
  /** The path of the API. */
  public static final String API = "/api";

  private final AiSettings settings;
  private final CallRecorder calls;
  private final OperationFaultPlan faults = new OperationFaultPlan(AiRoutes.ALL);
  private final PostQuickAiJournal journal;
  private volatile AiWorld world;

  public AiEngine(AiSettings settings) {
    this.settings = settings;
    calls = new CallRecorder(settings.clock(), AiEngine::below);
    journal = new AiJournal(() -> world, calls);
    world = new AiWorld(settings);
  }

  /** Forgets everything but the settings. */
  public void reset() {
    world = new AiWorld(settings);
    faults.clear();
    calls.clear();
  }

  /** Answers a request and records it. */
  public ApiReply handle(ApiRequest request) {
    Optional<RouteTable.Route> route = route(request);
    Fault fault = route.map(found -> faults.next(found.operation())).orElse(null);
    ApiReply reply = FaultyReply.of(fault, () -> world.answer(route, request), AiRefusal::error);
    calls.call(request, operation(route), reply.status(), fault);
    return reply;
  }

  /** Records a request that a stub of the user's answered. */
  public void stubbed(ApiRequest request, int status) {
    calls.call(request, operation(route(request)), status, null);
  }

  private static @Nullable String operation(Optional<RouteTable.Route> route) {
    return route.map(RouteTable.Route::operation).orElse(null);
  }

  private static Optional<RouteTable.Route> route(ApiRequest request) {
    return request.path().startsWith(API + "/")
        ? AiRoutes.ALL.find(request.method(), below(request.path()))
        : Optional.empty();
  }

  static String below(String path) {
    return path.startsWith(API) ? path.substring(API.length()) : path;
  }

  public OperationFaults faults() {
    return faults;
  }

  public PostQuickAiJournal journal() {
    return journal;
  }

  public void failOn(String platform, boolean fails) {
    change(
        state -> {
          boolean unused = fails ? state.failing.add(platform) : state.failing.remove(platform);
        });
  }

  public void failVideos(boolean fails) {
    change(state -> state.videosFail = fails);
  }

  public void subscription(Subscription subscription) {
    change(state -> state.subscription = subscription);
  }

  /** What was due before is as it was. */
  private void change(Consumer<AiState> change) {
    AiState state = world.state;
    synchronized (state) {
      state.catchUp();
      change.accept(state);
    }
  }
}
