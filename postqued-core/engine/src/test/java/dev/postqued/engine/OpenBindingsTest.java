package dev.postqued.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.service.Operation;
import dev.postqued.support.Answer;
import dev.postqued.support.WireServer;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operations whose responses have another form than their interface says. */
class OpenBindingsTest {

  /** As it is generated from a document that shows one form only. */
  interface Api {
    @RequestLine("GET /things/{id}")
    List<String> read(@Param("id") Long id);

    @RequestLine("DELETE /things/{id}")
    List<String> delete(@Param("id") Long id);
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder() {
      super(
          new MadeUpService(
              Operation.repeatable("read", MadeUpService.READS),
              Operation.repeatable("delete", MadeUpService.READS)),
          MadeUpService.KEY,
          "made-up/1");
    }

    @Override
    protected Builder self() {
      return this;
    }

    Engine build() {
      return engine();
    }
  }

  private final WireServer server = new WireServer();
  private final Engine engine = new Builder().baseUrl(server.url()).maxAttempts(1).build();
  private final OpenBindings<Api> open = engine.openBindings(Api.class);

  @AfterEach
  void close() {
    engine.close();
    server.close();
  }

  @Test
  void aResponseIsTakenAsItComes() {
    server.on("GET /things/7", Answer.json(200, "{\"data\":[\"a\"]}"));

    assertThat(open.call(api -> api.read(7L)).value()).isEqualTo(Map.of("data", List.of("a")));
    assertThat(open.call(api -> api.read(7L)).object()).containsKey("data");
  }

  @Test
  void anEmptyOneIsAnEmptyObject() {
    server.on("GET /things/7", Answer.json(200, ""));

    assertThat(open.call(api -> api.read(7L)).value()).isEqualTo(Map.of());
  }

  @Test
  void whatIsNotUsedIsNotRead() {
    server.on("DELETE /things/7", Answer.json(200, "gone"));

    open.run(api -> api.delete(7L));
    assertThatThrownBy(() -> open.call(api -> api.delete(7L)))
        .hasMessageContaining("cannot be read");
    assertThat(server.requests("DELETE /things/7")).hasSize(2);
  }

  @Test
  void anErrorIsTheFailureOfTheCall() {
    server.on("GET /things/7", Answer.json(422, "{\"error\":\"no\"}"));

    assertThatThrownBy(() -> open.call(api -> api.read(7L)))
        .isInstanceOf(InvalidRequestException.class);
  }
}
