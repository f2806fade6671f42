package dev.postqued.postquickai.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postqued.simulator.DraftService;
import dev.postqued.simulator.DraftService.Answer;
import dev.postqued.simulator.DraftService.View;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The addresses, bodies and errors of PostQuickAI, as its reference shows them. */
final class PostQuickAiServer implements Server {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CREATE = "/v1/posts/create";

  private final DraftService service;

  PostQuickAiServer(World world) {
    this.service = new DraftService(world);
  }

  /** {@code /v1/posts/pub7} and {@code /v1/posts/pub7/publish} have the id in the same place. */
  private static String id(Request request) {
    return request.target().split("/", -1)[3];
  }

  private static String tenant(Request request) {
    return request.header("Authorization").replace("Bearer " + PostQuickAiScenario.KEY, "");
  }

  private static String text(JsonNode post) {
    String text = post.path("content").asText();
    return text.substring(0, text.indexOf(' '));
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static boolean isUser(Request request) {
    return request.target().equals("/v1/me");
  }

  @Override
  public Subject subject(Request request) {
    String tenant = tenant(request);
    if (isUser(request)) {
      return new Subject(Kind.READ, null, tenant);
    }
    if (request.target().equals(CREATE)) {
      return new Subject(Kind.UPLOAD, text(json(request)), tenant);
    }
    Kind kind = request.method().equals("POST") ? Kind.PUBLISH : Kind.READ;
    return new Subject(kind, service.text(tenant, id(request)), tenant);
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    String tenant = tenant(request);
    if (isUser(request)) {
      reply.accept(Reply.of(200, "{\"success\":true,\"data\":{\"user\":{\"id\":\"u1\"}}}"));
    } else if (request.method().equals("GET")) {
      View read = service.read(request.exchange(), tenant, id(request));
      reply.accept(read == null ? said(Answer.MISSING, null) : said(Answer.DONE, read));
    } else if (request.target().equals(CREATE)) {
      service.create(
          request.exchange(),
          tenant,
          text(json(request)),
          (answer, post) -> reply.accept(said(answer, post)));
    } else {
      JsonNode at = json(request).path("scheduledFor");
      service.promote(
          request.exchange(),
          tenant,
          id(request),
          at.isMissingNode()
              ? new DraftService.Wanted(0, request.header("Idempotency-Key"))
              : new DraftService.Wanted(Instant.parse(at.asText()).toEpochMilli(), null),
          (answer, post) -> reply.accept(said(answer, post)));
    }
  }

  private static Reply said(Answer answer, View post) {
    return switch (answer) {
      case DONE ->
          Reply.of(
              200,
              "{\"success\":true,\"data\":{\"post\":{\"id\":\"%s\",\"status\":\"%s\"}}}"
                  .formatted(post.id(), status(post.state())));
      case MISSING -> refusal(404, "NOT_FOUND", "Post not found");
      case REFUSED -> refusal(400, "INVALID", "Not like this");
      case FAILED -> refusal(500, "INTERNAL_ERROR", "Try again");
      case BUSY ->
          new Reply(
              429,
              List.of(Map.entry("Retry-After", "12")),
              body("RATE_LIMIT_EXCEEDED", "Try again in 12 seconds."),
              false,
              "");
    };
  }

  private static Reply refusal(int status, String code, String words) {
    return status == 400
        ? Reply.refusal(status, body(code, words), words)
        : Reply.of(status, body(code, words));
  }

  private static String body(String code, String words) {
    return "{\"success\":false,\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}"
        .formatted(code, words);
  }

  /** What waits in the queue is being published; what is out is posted. */
  private static String status(DraftService.State state) {
    return switch (state) {
      case QUEUED -> "processing";
      case PUBLISHED -> "posted";
      case DRAFT, SCHEDULED -> state.name().toLowerCase(Locale.ROOT);
    };
  }
}
