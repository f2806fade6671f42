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
import feign.Request;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeignCodecTest {

  private static final Service SERVICE = new MadeUpService();
  private static final Redaction REDACTION = Credential.of(SERVICE, MadeUpService.KEY).redaction();

  private final FeignCodec codec =
      new FeignCodec(new ErrorResponses(SERVICE, REDACTION, Clock.systemUTC()), REDACTION);

  @Test
  void bytesAreHandedOnAsTheOpenStream() throws IOException {
    Closing body = new Closing("bytes");
    try (InputStream answer = (InputStream) codec.decode(answer(body), InputStream.class)) {
      assertThat(body.closed).isFalse();
      assertThat(body.available()).isEqualTo(5);
      assertThat(answer).hasContent("bytes");
    }
    assertThat(body.closed).isTrue();
  }

  @Test
  void anAnswerInJsonIsClosedOnceItIsRead() throws IOException {
    Closing body = new Closing("{\"a\":1}");
    assertThat(codec.decode(answer(body), Map.class)).isEqualTo(Map.of("a", 1));
    assertThat(body.closed).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Request.HttpMethod.class,
      names = {"DELETE", "PUT", "PATCH"})
  void aChangeWithoutABodyInItsAnswerIsDone(Request.HttpMethod method) throws IOException {
    for (int status : new int[] {200, 204}) {
      assertThat(codec.decode(empty(method, status), Integer.class)).isNull();
      assertThat(codec.decode(empty(method, status), String.class)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Request.HttpMethod.class)
  void anAnswerOfWhichNothingIsKnownMayBeEmpty(Request.HttpMethod method) throws IOException {
    assertThat(codec.decode(empty(method, 204), Object.class)).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = Request.HttpMethod.class,
      names = {"GET", "POST"})
  void whatReadsOrCreatesNeedsABody(Request.HttpMethod method) {
    assertThatThrownBy(() -> codec.decode(empty(method, 204), String.class))
        .isInstanceOf(AttemptFailure.class)
        .hasMessageContaining("the response is empty");
  }

  private static Response empty(Request.HttpMethod method, int status) {
    return answer(method, status, InputStream.nullInputStream());
  }

  private static Response answer(InputStream body) {
    return answer(Request.HttpMethod.GET, 200, body);
  }

  private static Response answer(Request.HttpMethod method, int status, InputStream body) {
    Request request = Request.create(method, "http://localhost/", Map.of(), null, UTF_8, null);
    return Response.builder().status(status).request(request).body(body, null).build();
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
