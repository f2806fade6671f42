package dev.postqued.engine.internal.bindings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.engine.MadeUpService;
import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.config.Credential;
import dev.postqued.engine.internal.config.Redaction;
import dev.postqued.service.Service;
import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.TransportResponse;
import feign.Request.HttpMethod;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationResponsesTest {

  private static final Service SERVICE = new MadeUpService();
  private static final Redaction REDACTION = Credential.of(SERVICE, MadeUpService.KEY).redaction();

  private final OperationResponses responses =
      new OperationResponses(new ErrorResponses(SERVICE, REDACTION, Clock.systemUTC()), REDACTION);

  @Test
  void bytesAreHandedOnAsTheOpenStream() throws IOException {
    Closing body = new Closing("bytes");
    try (InputStream answer =
        (InputStream) responses.read(answer(body), HttpMethod.GET, InputStream.class)) {
      assertThat(body.closed).isFalse();
      assertThat(body.available()).isEqualTo(5);
      assertThat(answer).hasContent("bytes");
    }
    assertThat(body.closed).isTrue();
  }

  @Test
  void anAnswerInJsonIsClosedOnceItIsRead() throws IOException {
    Closing body = new Closing("{\"a\":1}");
    assertThat(responses.read(answer(body), HttpMethod.GET, Map.class)).isEqualTo(Map.of("a", 1));
    assertThat(body.closed).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpMethod.class,
      names = {"DELETE", "PUT", "PATCH"})
  void aChangeWithoutABodyInItsAnswerIsDone(HttpMethod method) throws IOException {
    for (int status : new int[] {200, 204}) {
      assertThat(
              responses.read(answer(status, InputStream.nullInputStream()), method, Integer.class))
          .isNull();
      assertThat(
              responses.read(answer(status, InputStream.nullInputStream()), method, String.class))
          .isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(HttpMethod.class)
  void anAnswerOfWhichNothingIsKnownMayBeEmpty(HttpMethod method) throws IOException {
    assertThat(responses.read(answer(204, InputStream.nullInputStream()), method, Object.class))
        .isEqualTo(Map.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpMethod.class,
      names = {"GET", "POST"})
  void whatReadsOrCreatesNeedsABody(HttpMethod method) {
    assertThatThrownBy(
            () -> responses.read(answer(204, InputStream.nullInputStream()), method, String.class))
        .isInstanceOf(AttemptFailure.class)
        .hasMessageContaining("the response is empty");
  }

  private static TransportResponse answer(InputStream body) {
    return answer(200, body);
  }

  private static TransportResponse answer(int status, InputStream body) {
    return new TransportResponse() {
      @Override
      public int status() {
        return status;
      }

      @Override
      public List<HttpHeader> headers() {
        return List.of();
      }

      @Override
      public InputStream body() {
        return body;
      }
    };
  }

  private static final class Closing extends ByteArrayInputStream {
    private boolean closed;

    Closing(String text) {
      super(text.getBytes(UTF_8));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
