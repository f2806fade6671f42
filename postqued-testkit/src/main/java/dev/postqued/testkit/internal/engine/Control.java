package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.ObjectPut;
import dev.postqued.testkit.Publications;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxWebhooks;
import dev.postqued.testkit.WebhookDelivery;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets a program in any language move the clock, ask for faults and read the journal. Needs no API key. */
public final class Control {
  private static final String PREFIX = "/__sandbox/";

  private final SandboxClock clock;
  private final FaultPlan faults;
  private final Recorder recorder;
  private final Publications publications;
  private final WebhookControl webhooks;
  private final Runnable reset;

  public Control(
      SandboxClock clock,
      FaultPlan faults,
      Recorder recorder,
      Publications publications,
      SandboxWebhooks webhooks,
      Runnable reset) {
    this.clock = clock;
    this.faults = faults;
    this.recorder = recorder;
    this.publications = publications;
    this.webhooks = new WebhookControl(webhooks);
    this.reset = reset;
  }

  public static boolean isFor(ApiRequest request) {
    return request.path().startsWith(PREFIX);
  }

  public ApiReply handle(ApiRequest request) {
    try {
      return dispatch(request);
    } catch (ApiException e) {
      return e.reply();
    }
  }

  private ApiReply dispatch(ApiRequest request) {
    String what = request.path().substring(PREFIX.length());
    return switch (request.method() + " " + what) {
      case "GET clock" -> now();
      case "POST clock" -> set(Json.read(request));
      case "POST clock/advance" -> advance(Json.read(request));
      case "POST faults" -> addFault(Json.read(request));
      case "POST publications/fail-next" -> failNext();
      case "POST publications/cancel" -> cancel(Json.read(request));
      case "POST webhooks" -> sendWebhooks(Json.read(request));
      case "POST webhooks/faults" -> addWebhookFault(Json.read(request));
      case "POST webhooks/forge" -> webhooks.forge(Json.read(request));
      case "GET journal" -> journal();
      case "POST reset" -> reset();
      default -> ApiReply.error(404, "There is no " + request.method() + " " + request.path());
    };
  }

  private ApiReply now() {
    return ApiReply.json(200, Json.write(Json.object().put("now", clock.instant().toString())));
  }

  private ApiReply set(Fields fields) {
    try {
      clock.set(Instant.parse(fields.text("now")));
      return now();
    } catch (DateTimeException e) {
      throw fields.bad("now", "must be an instant such as 2026-03-01T00:00:00Z");
    }
  }

  private ApiReply advance(Fields fields) {
    clock.advance(FaultReader.duration(fields));
    return now();
  }

  private ApiReply addFault(Fields fields) {
    FaultReader.add(fields, faults);
    return done();
  }

  private ApiReply failNext() {
    publications.failNext();
    return done();
  }

  private ApiReply cancel(Fields fields) {
    try {
      publications.cancel(fields.text("id"));
      return done();
    } catch (IllegalArgumentException e) {
      return ApiReply.error(404, String.valueOf(e.getMessage()));
    }
  }

  private ApiReply sendWebhooks(Fields fields) {
    webhooks.sendTo(fields);
    return done();
  }

  private ApiReply addWebhookFault(Fields fields) {
    webhooks.addFault(fields);
    return done();
  }

  private ApiReply reset() {
    reset.run();
    return done();
  }

  private static ApiReply done() {
    return ApiReply.json(200, "{}");
  }

  private ApiReply journal() {
    ObjectNode answer = Json.object();
    ArrayNode calls = answer.putArray("calls");
    recorder.calls().forEach(call -> write(call, calls.addObject()));
    ArrayNode puts = answer.putArray("puts");
    recorder.puts().forEach(put -> write(put, puts.addObject()));
    ArrayNode created = answer.putArray("publications");
    recorder.publications().forEach(publication -> write(publication, created.addObject()));
    ArrayNode sent = answer.putArray("webhooks");
    recorder.webhooks().forEach(delivery -> write(delivery, sent.addObject()));
    return ApiReply.json(200, Json.write(answer));
  }

  private static void write(ApiCall call, ObjectNode node) {
    node.put("at", call.at().toString())
        .put("operation", call.operation() == null ? null : call.operation().name())
        .put("method", call.method())
        .put("path", call.path())
        .put("idempotencyKey", call.idempotencyKey())
        .put("status", call.status())
        .put("fault", call.fault() == null ? null : call.fault().toString());
    ObjectNode headers = node.putObject("headers");
    call.headers().forEach(headers::put);
  }

  private static void write(ObjectPut put, ObjectNode node) {
    node.put("at", put.at().toString())
        .put("method", put.method())
        .put("path", put.path())
        .put("contentLength", put.contentLength())
        .put("bytesTaken", put.bytesTaken())
        .put("status", put.status())
        .put("fault", put.fault() == null ? null : put.fault().toString());
    put.headerNames().forEach(node.putArray("headerNames")::add);
  }

  private static void write(WebhookDelivery delivery, ObjectNode node) {
    node.put("at", delivery.at().toString())
        .put("publishId", delivery.publicationId())
        .put("targetId", delivery.targetId())
        .put("status", delivery.status())
        .put("body", delivery.body())
        .put("answer", delivery.answer())
        .put("fault", delivery.fault() == null ? null : delivery.fault().toString());
  }

  private static void write(CreatedPublication publication, ObjectNode node) {
    node.put("at", publication.at().toString())
        .put("id", publication.id())
        .put("idempotencyKey", publication.idempotencyKey())
        .put("body", publication.body());
  }
}
