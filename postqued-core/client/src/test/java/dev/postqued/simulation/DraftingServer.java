package dev.postqued.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postqued.simulator.DraftService;
import dev.postqued.simulator.DraftService.Answer;
import dev.postqued.simulator.DraftService.View;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The addresses, bodies and errors of a service that makes drafts without a key. */
final class DraftingServer implements Server {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POSTS = "/posts";

  private final DraftService service;

  DraftingServer(World world) {
    this.service = new DraftService(world);
  }

  private static String tenant(Request request) {
    return request.header("Authorization").replace("Bearer dr-key-of-", "");
  }

  private static String id(Request request) {
    String[] parts = request.target().split("/", -1);
    return parts.length > 2 ? parts[2] : "";
  }

  private static String text(Request request) {
    String text = json(request).path("text").asText();
    return text.substring(0, text.indexOf(' '));
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public Subject subject(Request request) {
    String tenant = tenant(request);
    if (request.method().equals("POST") && request.target().equals(POSTS)) {
      return new Subject(Kind.UPLOAD, text(request), tenant);
    }
    Kind kind = request.method().equals("GET") ? Kind.READ : Kind.PUBLISH;
    return new Subject(kind, service.text(tenant, id(request)), tenant);
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    if (request.target().equals("/me")) {
      reply.accept(Reply.of(200, "{\"name\":\"me\"}"));
    } else if (request.method().equals("GET")) {
      View read = service.read(request.exchange(), tenant(request), id(request));
      reply.accept(read == null ? said(Answer.MISSING, null) : said(Answer.DONE, read));
    } else if (request.target().equals(POSTS)) {
      service.create(
          request.exchange(),
          tenant(request),
          text(request),
          (answer, post) -> reply.accept(said(answer, post)));
    } else {
      boolean keyed = request.target().endsWith("/publish");
      service.promote(
          request.exchange(),
          tenant(request),
          id(request),
          new DraftService.Wanted(
              json(request).path("at").asLong(), keyed ? request.header("Idempotency-Key") : null),
          (answer, post) -> reply.accept(said(answer, post)));
    }
  }

  private static Reply said(Answer answer, View post) {
    return switch (answer) {
      case DONE ->
          Reply.of(200, "{\"id\":\"%s\",\"state\":\"%s\"}".formatted(post.id(), post.state()));
      case MISSING -> Reply.of(404, "{\"message\":\"No such post\"}");
      case REFUSED ->
          Reply.refusal(
              422,
              "{\"message\":\"Not like this\",\"errors\":{\"post\":[\"wrong\"]}}",
              "Not like this");
      case FAILED -> Reply.of(500, "{\"message\":\"Internal error\"}");
      case BUSY ->
          new Reply(
              429,
              List.of(Map.entry("Retry-After", "12")),
              "{\"message\":\"Too many requests\"}",
              false,
              "");
    };
  }
}
