package dev.postqued.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postqued.simulator.Chance;
import dev.postqued.simulator.Event;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.KeyedService;
import dev.postqued.simulator.KeyedService.Answer;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version 1 of the service: its addresses, bodies and errors. */
final class V1Server implements Server {

  static final String STORAGE = "https://storage.sim";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)\"");

  private final World world;
  private final Chance chance;
  private final KeyedService service;
  private final V1Events events;
  private final Map<String, Content> contents = new HashMap<>();

  /** Something that was uploaded, or is to be. */
  private static final class Content {
    private final String file;
    private String bytes;

    Content(String file) {
      this.file = file;
    }
  }

  V1Server(World world) {
    this(world, new KeyedService(world), true);
  }

  /** Sends events or not. */
  V1Server(World world, KeyedService service, boolean sendsEvents) {
    this.world = world;
    this.chance = world.chance();
    this.service = service;
    this.events = new V1Events(world, sendsEvents);
  }

  @Override
  public Subject subject(Request request) {
    String tenant = request.header("Authorization").replace("Bearer pq_", "");
    if (request.target().equals("/v1/content/publish")) {
      return new Subject(Kind.PUBLISH, request.header("Idempotency-Key"), tenant);
    }
    if (request.method().equals("GET")) {
      Event.Published found = service.find(tenant, lastPart(request));
      return new Subject(Kind.READ, found == null ? null : found.key(), tenant);
    }
    String file = file(request);
    return new Subject(Kind.UPLOAD, file == null ? null : keyOf(file), tenant);
  }

  private static String lastPart(Request request) {
    return request.target().substring(request.target().lastIndexOf('/') + 1);
  }

  private static String keyOf(String file) {
    return file.substring(0, file.lastIndexOf('-'));
  }

  private String file(Request request) {
    if (request.server().equals(STORAGE)) {
      Content content = contents.get(lastPart(request));
      return content == null ? null : content.file;
    }
    if (request.target().equals("/v1/content/upload-image")) {
      Matcher name = FILE.matcher(request.body());
      return name.find() ? name.group(1) : null;
    }
    JsonNode name = json(request).path("filename");
    return name.isMissingNode() ? null : name.asText();
  }

  private static JsonNode json(Request request) {
    try {
      return JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    if (request.server().equals(STORAGE)) {
      reply.accept(stored(request));
      return;
    }
    switch (request.target()) {
      case "/v1/content/upload" -> reply.accept(session(request));
      case "/v1/content/upload/complete" -> reply.accept(completed(request));
      case "/v1/content/upload-image" -> reply.accept(image(request));
      case "/v1/content/publish" -> publish(request, reply);
      default -> reply.accept(read(request));
    }
  }

  private Reply session(Request request) {
    String id = newContent(json(request).path("filename").asText());
    return Reply.of(
        200,
        "{\"contentId\":\"%s\",\"upload\":{\"url\":\"%s/put/%s\",\"method\":\"PUT\",\"headers\":{}}}"
            .formatted(id, STORAGE, id));
  }

  private String newContent(String file) {
    String id = "content" + (contents.size() + 1);
    contents.put(id, new Content(file));
    return id;
  }

  private Reply stored(Request request) {
    Content content = contents.get(lastPart(request));
    if (content == null) {
      return Reply.of(404, "");
    }
    content.bytes = request.body();
    return Reply.of(200, "");
  }

  private Reply completed(Request request) {
    Content content = contents.get(json(request).path("contentId").asText());
    return content == null || content.bytes == null
        ? V1Bodies.error(400, "No bytes", "UPLOAD_INCOMPLETE")
        : Reply.of(200, "{}");
  }

  /** Whether the bytes of a content are there. */
  boolean isStored(String contentId) {
    Content content = contents.get(contentId);
    return content != null && content.bytes != null;
  }

  private Reply image(Request request) {
    String form = request.body();
    Matcher name = FILE.matcher(form);
    if (!name.find()) {
      return V1Bodies.error(400, "No file", "INVALID_FORM");
    }
    if (!world.isCalm()
        && chance.oneIn("image refused", 12)
        && chance.happens(request.exchange() + " image refused")) {
      world.fault("UPLOAD_REFUSED", request.exchange(), keyOf(name.group(1)));
      return V1Bodies.error(413, "Too large", "FILE_TOO_LARGE");
    }
    String id = newContent(name.group(1));
    int from = form.indexOf("\r\n\r\n", name.start()) + 4;
    contents.get(id).bytes = form.substring(from, form.indexOf("\r\n--", from));
    return Reply.of(200, "{\"contentId\":\"%s\"}".formatted(id));
  }

  private void publish(Request request, Consumer<Reply> reply) {
    JsonNode body = json(request);
    String caption = body.path("targets").path(0).path("caption").asText();
    String at = body.path("targets").path(0).path("dispatchAt").asText("");
    String text = caption.substring(0, Math.max(0, caption.indexOf(' ')));
    KeyedService.Wanted wanted =
        new KeyedService.Wanted(
            request.exchange(),
            subject(request).tenant(),
            request.header("Idempotency-Key"),
            text,
            request.body(),
            at.isEmpty() || at.equals("null") ? 0 : Instant.parse(at).toEpochMilli(),
            isAsIntended(text, body));
    service.publish(
        wanted,
        answer -> {
          Event.Published made =
              answer.getKey() == Answer.PUBLISHED
                  ? service.find(wanted.tenant(), answer.getValue())
                  : null;
          if (made != null) {
            events.begin(made);
          }
          reply.accept(said(wanted, answer));
        });
  }

  private boolean isAsIntended(String text, JsonNode body) {
    Intention intention = world.intention(text);
    if (intention == null) {
      return false;
    }
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= intention.media(); i++) {
      expected.add(intention.bytes(i));
    }
    if (expected.isEmpty()) {
      expected.add("given-" + text);
    }
    List<String> sent = new ArrayList<>();
    for (JsonNode id : body.path("contentIds")) {
      Content content = contents.get(id.asText());
      sent.add(content == null ? id.asText() : content.bytes);
    }
    return sent.equals(expected);
  }

  private Reply said(KeyedService.Wanted wanted, Map.Entry<Answer, String> answer) {
    return switch (answer.getKey()) {
      case PUBLISHED, REPEATED ->
          Reply.of(200, V1Bodies.publication(blankAtTimes(wanted, answer), "pending"));
      case CONFLICT -> V1Bodies.error(409, "Duplicate idempotency key", "IDEMPOTENCY_CONFLICT");
      case REFUSED -> V1Bodies.refusal(chance);
      case FAILED -> V1Bodies.error(500, "Internal error", "INTERNAL_ERROR");
      case BUSY ->
          new Reply(
              429,
              List.of(Map.entry("Retry-After", answer.getValue())),
              "{\"error\":\"Too many requests\",\"code\":\"RATE_LIMITED\"}",
              false,
              "");
    };
  }

  private String blankAtTimes(KeyedService.Wanted wanted, Map.Entry<Answer, String> answer) {
    if (!world.isCalm()
        && chance.oneIn("blank id", 25)
        && chance.happens(wanted.exchange() + " blank id")) {
      world.fault("BLANK_ID", wanted.exchange(), wanted.text());
      return chance.one("blank", "", " ");
    }
    return answer.getValue();
  }

  private Reply read(Request request) {
    Event.Published found = service.find(subject(request).tenant(), lastPart(request));
    if (found == null) {
      return V1Bodies.error(404, "Not found", "NOT_FOUND");
    }
    long age = world.kernel().now() - found.at();
    if (!world.isCalm()
        && age < 3_000
        && chance.oneIn("not seen yet", 3)
        && chance.happens(request.exchange() + " not seen yet")) {
      world.fault("NOT_SEEN_YET", request.exchange(), found.key());
      return V1Bodies.error(404, "Not found", "NOT_FOUND");
    }
    return Reply.of(200, V1Bodies.publication(found.id(), events.status(found.id())));
  }
}
