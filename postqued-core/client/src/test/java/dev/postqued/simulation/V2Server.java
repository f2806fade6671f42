package dev.postqued.simulation;

import dev.postqued.simulator.KeyedService;
import dev.postqued.simulator.Server;
import dev.postqued.simulator.World;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version 2 of the service: that of version 1 at other addresses, with a key for each upload. It repeats its
 * answer to a known key, and refuses with 400 only.
 */
final class V2Server implements Server {

  static final String WORKSPACE = "w1";

  private static final Pattern CONTENT_ID = Pattern.compile("\"contentId\":\"(\\w+)\"");

  private final V1Server first;

  V2Server(World world) {
    this.first = new V1Server(world, new KeyedService(world, true), false);
  }

  @Override
  public Subject subject(Request request) {
    return isList(request)
        ? new Subject(Kind.READ, null, first.subject(asFirst(request)).tenant())
        : first.subject(asFirst(request));
  }

  private static boolean isList(Request request) {
    return request.method().equals("GET") && request.target().startsWith("/v2/publish?");
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    if (request.method().equals("DELETE")) {
      reply.accept(Reply.of(200, "{\"success\":true}"));
    } else if (isList(request)) {
      reply.accept(Reply.of(200, "{\"publications\":[]}"));
    } else if (request.target().startsWith("/v2/content/content")) {
      reply.accept(content(request.target().replaceFirst("^/v2/content/(\\w+).*", "$1")));
    } else if (request.target().equals("/v2/content/upload/complete")) {
      first.handle(
          asFirst(request),
          answer -> reply.accept(answer.status() == 200 ? content(contentId(request)) : answer));
    } else {
      first.handle(asFirst(request), answer -> reply.accept(asSecond(answer)));
    }
  }

  private Reply content(String id) {
    return first.isStored(id)
        ? Reply.of(200, "{\"content\":{\"id\":\"" + id + "\"}}")
        : V1Bodies.error(404, "Not found", "NOT_FOUND");
  }

  private static String contentId(Request request) {
    Matcher id = CONTENT_ID.matcher(request.body());
    return id.find() ? id.group(1) : "";
  }

  private static Request asFirst(Request request) {
    String target =
        request
            .target()
            .replaceFirst("[?].*", "")
            .replaceFirst("^/v2/publish", "/v1/content/publish")
            .replaceFirst("^/v2/", "/v1/");
    return new Request(
        request.exchange(),
        request.method(),
        request.server(),
        target,
        request.headers(),
        request.body());
  }

  private static Reply asSecond(Reply reply) {
    return new Reply(
        reply.proof() ? 400 : reply.status(),
        reply.headers(),
        reply.body().replace("\"upload\":{", "\"upload\":{\"key\":\"k\","),
        reply.proof(),
        reply.words());
  }
}
