package dev.postqued.testkit.internal.postsyncer;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.OperationFaults;
import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.ApiRequest;
import dev.postqued.testkit.internal.engine.CallRecorder;
import dev.postqued.testkit.internal.engine.FaultyReply;
import dev.postqued.testkit.internal.engine.Json;
import dev.postqued.testkit.internal.engine.OperationFaultPlan;
import dev.postqued.testkit.internal.engine.RouteTable;
import dev.postqued.testkit.postsyncer.Colleague;
import dev.postqued.testkit.postsyncer.PostSyncerEvents;
import dev.postqued.testkit.postsyncer.PostSyncerJournal;
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

  private final SyncerSettings settings;
  private final SyncerRecorder recorder = new SyncerRecorder();
  private final CallRecorder calls;
  private final OperationFaultPlan faults = new OperationFaultPlan(SyncerRoutes.ALL);
  private final PostSyncerJournal journal;
  private final Colleague colleague = new CurrentColleague(this::world);
  private final PostSyncerEvents events = new CurrentEvents(this::world);
  private volatile SyncerWorld world;

  public SyncerEngine(SyncerSettings settings) {
    this.settings = settings;
    calls = new CallRecorder(settings.clock(), SyncerEngine::below);
    journal = new SyncerJournal(this::world, calls, recorder);
    world = new SyncerWorld(settings, recorder);
  }

  private SyncerWorld world() {
    return world;
  }

  /** Forgets everything but the settings. */
  public void reset() {
    world = new SyncerWorld(settings, recorder);
    faults.clear();
    calls.clear();
    recorder.clear();
  }

  /** Answers a request and records it. */
  public ApiReply handle(ApiRequest request) {
    Optional<RouteTable.Route> route = route(request);
    Fault fault = route.map(found -> faults.next(found.operation())).orElse(null);
    ApiReply reply = FaultyReply.of(fault, () -> world.answer(route, request), Refusal::error);
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

  public OperationFaults faults() {
    return faults;
  }

  public PostSyncerJournal journal() {
    return journal;
  }

  public Colleague colleague() {
    return colleague;
  }

  public PostSyncerEvents events() {
    return events;
  }

  public void failOn(long account, boolean fails) {
    SyncerState state = world.state;
    state.failures.set(account, state.now(), fails);
  }

  /** Each host has its own operations. */
  private static Optional<RouteTable.Route> route(ApiRequest request) {
    boolean uploads = request.path().startsWith(UPLOADS + "/");
    if (!uploads && !request.path().startsWith(API + "/")) {
      return Optional.empty();
    }
    return SyncerRoutes.ALL
        .find(request.method(), below(request.path()))
        .filter(route -> route.operation().equals(UPLOAD) == uploads);
  }

  static String below(String path) {
    String host = path.startsWith(UPLOADS) ? UPLOADS : API;
    return path.startsWith(host) ? path.substring(host.length()) : path;
  }

  /** Wraps what has been seen bare and wrapped, if that is wanted. */
  static JsonNode wrapped(SyncerSettings settings, JsonNode body) {
    ObjectNode data = Json.object();
    data.set("data", body);
    return settings.wrapped() ? data : body;
  }
}
