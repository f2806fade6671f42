package dev.postqued.postsyncer.simulation;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses, bodies and errors of PostSyncer, as its docs show them. */
final class PostSyncerServer implements Server {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POSTS = "/posts";
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)-\\d+[.]\\w+\"");

  private final DraftService service;
  private int files;

  PostSyncerServer(World world) {
    this.service = new DraftService(world);
  }

  /** The name of a post in the service. On the wire it is a number. */
  static String name(long id) {
    return "pub" + id;
  }

  private static String name(Request request) {
    return "pub" + request.target().replaceFirst("[?].*", "").replaceFirst(".*/", "");
  }

  private static long number(View post) {
    return Long.parseLong(post.id().replace("pub", ""));
  }

  private static String tenant(Request request) {
    return request.header("Authorization").replaceFirst("Bearer \\d+[|]", "");
  }

  private static String text(JsonNode post) {
    String text = post.path("content").path(0).path("text").asText();
    return text.substring(0, text.indexOf(' '));
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static boolean isUpload(Request request) {
    return request.server().equals(PostSyncerScenario.UPLOADS);
  }

  @Override
  public Subject subject(Request request) {
    String tenant = tenant(request);
    if (isUpload(request)) {
      Matcher file = FILE.matcher(request.body());
      return new Subject(Kind.UPLOAD, file.find() ? file.group(1) : null, tenant);
    }
    if (request.method().equals("POST")) {
      return new Subject(Kind.UPLOAD, text(json(request)), tenant);
    }
    Kind kind = request.method().equals("PUT") ? Kind.PUBLISH : Kind.READ;
    return new Subject(kind, service.text(tenant, name(request)), tenant);
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    String tenant = tenant(request);
    if (isUpload(request)) {
      reply.accept(Reply.of(201, "{\"media\":{\"id\":%d}}".formatted(++files)));
    } else if (request.target().equals("/workspaces")) {
      reply.accept(Reply.of(200, "[{\"id\":4,\"name\":\"Mine\"}]"));
    } else if (request.method().equals("GET")) {
      View read = service.read(request.exchange(), tenant, name(request));
      reply.accept(read == null ? said(Answer.MISSING, null) : said(Answer.DONE, read));
    } else if (request.target().equals(POSTS)) {
      service.create(
          request.exchange(),
          tenant,
          text(json(request)),
          (answer, post) -> reply.accept(said(answer, post)));
    } else {
      service.promote(
          request.exchange(),
          tenant,
          name(request),
          new DraftService.Wanted(at(json(request)), null),
          (answer, post) -> reply.accept(said(answer, post)));
    }
  }

  /** A schedule without a date is the next free slot, which the service finds: here at once. */
  private static long at(JsonNode post) {
    JsonNode date = post.path("schedule_for");
    return date.isMissingNode()
        ? 0
        : ZonedDateTime.of(
                LocalDate.parse(date.path("date").asText()),
                LocalTime.parse(date.path("time").asText()),
                ZoneId.of(date.path("timezone").asText()))
            .toInstant()
            .toEpochMilli();
  }

  private static Reply said(Answer answer, View post) {
    return switch (answer) {
      case DONE ->
          Reply.of(
              200, "{\"id\":%d,\"status\":\"%s\"}".formatted(number(post), status(post.state())));
      case MISSING -> Reply.of(404, "{\"message\":\"Post not found\"}");
      case REFUSED ->
          Reply.refusal(
              422,
              "{\"message\":\"Not like this\",\"errors\":{\"content\":[\"wrong\"]}}",
              "Not like this");
      case FAILED -> Reply.of(500, "{\"message\":\"Server Error\"}");
      case BUSY ->
          new Reply(
              429,
              List.of(Map.entry("Retry-After", "12")),
              "{\"message\":\"Too Many Attempts.\"}",
              false,
              "");
    };
  }

  private static String status(DraftService.State state) {
    return state == DraftService.State.QUEUED ? "IN_QUEUE" : state.name();
  }
}
