package dev.postqued.simulator;

import java.util.function.Consumer;

/** A service that does not exist: the path of a request is its key, its body is the key too. */
final class PlainServer implements Server {

  private final KeyedService service;

  PlainServer(World world) {
    this.service = new KeyedService(world);
  }

  @Override
  public Subject subject(Request request) {
    return new Subject(Kind.PUBLISH, request.body(), request.header("tenant"));
  }

  @Override
  public void handle(Request request, Consumer<Reply> reply) {
    KeyedService.Wanted wanted =
        new KeyedService.Wanted(
            request.exchange(),
            request.header("tenant"),
            request.target(),
            request.body(),
            request.body(),
            0,
            true);
    service.publish(
        wanted,
        answer ->
            reply.accept(
                switch (answer.getKey()) {
                  case PUBLISHED, REPEATED -> Reply.of(200, "id=" + answer.getValue());
                  case CONFLICT -> Reply.of(409, "known");
                  case REFUSED -> Reply.refusal(422, "refused: not you", "not you");
                  case FAILED -> Reply.of(500, "failed");
                  case BUSY -> Reply.of(429, "busy");
                }));
  }
}
