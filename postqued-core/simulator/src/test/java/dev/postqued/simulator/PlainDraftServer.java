package dev.postqued.simulator;

import dev.postqued.simulator.DraftService.Answer;
import dev.postqued.simulator.DraftService.View;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service without keys that does not exist: lines of words in place of paths and JSON. */
final class PlainDraftServer implements Server {

  private final DraftService service;

  PlainDraftServer(World world) {
    this.service = new DraftService(world);
  }

  private static String tenant(Request request) {
    return request.header("tenant");
  }

  @Override
  public Subject subject(Request request) {
    String tenant = tenant(request);
    return switch (request.method()) {
      case "POST" -> new Subject(Kind.UPLOAD, request.body(), tenant);
      case "PUT" -> new Subject(Kind.PUBLISH, service.text(tenant, request.target()), tenant);
      default -> new Subject(Kind.READ, null, tenant);
    };
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    switch (request.method()) {
      case "POST" ->
          service.create(
              request.exchange(),
              tenant(request),
              request.body(),
              (answer, post) -> reply.accept(said(answer, post)));
      case "PUT" ->
          service.promote(
              request.exchange(),
              tenant(request),
              request.target(),
              new DraftService.Wanted(0, null),
              (answer, post) -> reply.accept(said(answer, post)));
      default ->
          reply.accept(
              Reply.of(
                  200,
                  service.list(request.exchange(), tenant(request)).stream()
                      .map(PlainDraftServer::line)
                      .collect(Collectors.joining("\n", "list\n", ""))));
    }
  }

  private static String line(View post) {
    return post.text() + " " + post.state() + " \"id\":\"" + post.id();
  }

  private static Reply said(Answer answer, @Nullable View post) {
    return switch (answer) {
      case DONE -> Reply.of(200, post == null ? "" : line(post));
      case MISSING -> Reply.of(404, "missing");
      case REFUSED -> Reply.refusal(422, "refused: not so", "not so");
      case FAILED -> Reply.of(500, "failed");
      case BUSY -> Reply.of(429, "busy");
    };
  }
}
