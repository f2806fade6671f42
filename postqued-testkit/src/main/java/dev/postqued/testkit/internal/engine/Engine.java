package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.StoredContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API: takes requests in and answers them, with the faults that are due. */
public final class Engine {
  private final Settings settings;
  private final FaultPlan faults;
  private final Recorder recorder;
  private final Workspaces workspaces;
  private final V1Api v1;
  private final V2Api v2;
  private final RateWindows rates;

  public Engine(Settings settings, ContentStore store, FaultPlan faults, Recorder recorder) {
    this.settings = settings;
    this.faults = faults;
    this.recorder = recorder;
    this.workspaces = new Workspaces(settings, store, recorder);
    this.v1 = new V1Api(workspaces.first(), settings.answerForm());
    this.v2 = new V2Api(workspaces, settings.clock());
    this.rates = new RateWindows(settings.rateWindow(), settings.clock());
  }

  /** Answers a request and records it. */
  public ApiReply handle(ApiRequest request) {
    Operation operation = operationOf(request);
    Fault fault = operation == null ? null : faults.next(operation);
    ApiReply reply =
        FaultyReply.of(
            fault,
            () -> carryOut(operation, request),
            status -> ApiException.onPurpose(status, V2Api.isFor(request)));
    recorder.call(request, operation, reply.status(), fault);
    return reply;
  }

  public Workspaces workspaces() {
    return workspaces;
  }

  public Optional<StoredContent> content(String contentId) {
    return workspaces.content(contentId);
  }

  /** Forgets everything but the settings. */
  public void reset() {
    workspaces.reset();
    faults.clear();
    rates.clear();
    recorder.clear();
  }

  /** Returns what a request asks for, or null if the API has no such operation. */
  public static @Nullable Operation operationOf(ApiRequest request) {
    if (V2Api.isFor(request)) {
      return V2Route.of(request).map(V2Route::operation).orElse(null);
    }
    return V1Api.operationOf(request);
  }

  private ApiReply carryOut(@Nullable Operation operation, ApiRequest request) {
    try {
      authenticate(request);
      if (operation == null && V2Api.isFor(request)) {
        throw ApiException.notModelled(
            "The sandbox does not model " + request.method() + " " + request.path());
      }
      if (operation == null) {
        throw ApiException.notFound("There is no " + request.method() + " " + request.path());
      }
      rates.take(operation);
      return V2Api.isFor(request) ? v2.answer(operation, request) : v1.answer(operation, request);
    } catch (ApiException e) {
      return V2Api.isFor(request) ? e.replyOfV2() : e.reply();
    }
  }

  private void authenticate(ApiRequest request) {
    String given = request.headers().getOrDefault("Authorization", "");
    byte[] expected = ("Bearer " + settings.apiKey()).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
      throw ApiException.unauthorized("The API key is missing or not valid");
    }
  }
}
