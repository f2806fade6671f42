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
  private final SyncerRecorder recorder;
  private final SyncerFaults faults = new SyncerFaults();
  private final PostSyncerJournal journal;
  private final Colleague colleague = new CurrentColleague(this::world);
  private final PostSyncerEvents events = new CurrentEvents(this::world);
  private volatile SyncerWorld world;

  public SyncerEngine(SyncerSettings settings) {
    this.settings = settings;
    recorder = new SyncerRecorder(settings.clock());
    journal = new SyncerJournal(this::world, recorder);
    world = new SyncerWorld(settings, recorder);
  }

  private SyncerWorld world() {
    return world;
  }

  /** Forgets everything but the settings. */
  public void reset() {
    world = new SyncerWorld(settings, recorder);
    faults.clear();
    recorder.clear();
  }

  /** Answers a request and records it. */
  public ApiReply handle(ApiRequest request) {
    Optional<SyncerRoute> route = route(request);
    Fault fault = route.map(found -> faults.next(found.operation())).orElse(null);
    ApiReply reply = FaultyReply.of(fault, () -> world.answer(route, request), Refusal::error);
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

  /** Wraps what has been seen bare and wrapped, if that is wanted. */
  static JsonNode wrapped(SyncerSettings settings, JsonNode body) {
    ObjectNode data = Json.object();
    data.set("data", body);
    return settings.wrapped() ? data : body;
  }
}
