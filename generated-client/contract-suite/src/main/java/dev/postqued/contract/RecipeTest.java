package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.contract.Operation.Answer;
import dev.postqued.contract.Operation.Content;
import dev.postqued.contract.TestServer.Received;
import feign.FeignException;
import feign.Request;
import feign.codec.EncodeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sets up Feign as {@code docs/bindings.md} shows sends nothing twice, and the key nowhere else. */
@ExtendWith(Subject.Resolver.class)
final class RecipeTest {

  private static final String KEY = "pq_the-secret";
  private static final String BASE = "/base";
  private static final String NOTHING = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  /** What clients take for an invitation to send a request again. */
  private static final List<String> INVITATIONS =
      List.of(
          "408 Request Timeout\r\n",
          "421 Misdirected Request\r\n",
          "425 Too Early\r\n",
          "429 Too Many Requests\r\nRetry-After: 0\r\n",
          "429 Too Many Requests\r\n",
          "500 Internal Server Error\r\n",
          "503 Service Unavailable\r\nRetry-After: 0\r\n",
          "503 Service Unavailable\r\n",
          "504 Gateway Timeout\r\n");

  private final Recipe recipe = new Recipe(KEY);
  private final RawServer server = new RawServer();
  private final RawServer stranger = new RawServer();
  private Bench bench;

  @BeforeEach
  void open(Subject subject, @TempDir Path folder) {
    bench = new Bench(subject, folder);
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
    recipe.close();
    server.close();
    stranger.close();
  }

  @TestFactory
  Stream<DynamicTest> requestIsAsTheDocumentSays() {
    return ofEachRequest(
        operation -> {
          for (Call call : bench.calls(operation)) {
            send(call, NOTHING);
            Received request = onlyRequest();
            assertThat(RequestCheck.faults(bench.document(), call, BASE, request)).isEmpty();
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + KEY);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> requestWhoseAnswerIsLostIsSentOnce() {
    return ofEachRequest(
        operation -> {
          Call call = call(operation);
          failure(call, RawServer.RESET);
          onlyRequest();

          send(call, NOTHING);
          failure(call, RawServer.RESET);
          onlyRequest();
        });
  }

  @TestFactory
  Stream<DynamicTest> requestThatIsRefusedIsSentOnce() {
    return ofEachRequest(
        operation -> {
          for (String invitation : INVITATIONS) {
            String answer = "HTTP/1.1 " + invitation + "Content-Length: 0\r\n\r\n";
            FeignException failure = failure(call(operation), answer);
            assertThat(failure.status()).isEqualTo(Integer.parseInt(invitation.substring(0, 3)));
            onlyRequest();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> redirectIsNotFollowed() {
    return ofEachRequest(
        operation -> {
          for (int status : new int[] {301, 302, 303, 307, 308}) {
            String head = "HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + stranger.address();
            FeignException failure =
                failure(call(operation), head + "/here\r\nContent-Length: 0\r\n\r\n");
            assertThat(failure.status()).isEqualTo(status);
            onlyRequest();
            assertThat(stranger.received()).isEmpty();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> successWithoutABodyIsNoFailure() {
    return ofEachRequest(
        operation -> {
          for (String answer :
              List.of(
                  NOTHING,
                  "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\r\n",
                  "HTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(send(call(operation), answer)).isIn(null, Map.of(), List.of());
            onlyRequest();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> answerIsRead() {
    return ofEachRequest(
        operation -> {
          for (Answer answer : operation.answers()) {
            for (Content content : answer.contents()) {
              if (answer.good() && content.json()) {
                checkRead(call(operation), content);
              }
            }
          }
        });
  }

  private void checkRead(Call call, Content content) throws IOException {
    for (Samples.Style style : Samples.Style.values()) {
      JsonNode sample = new Samples(bench.document(), style, 0).of(content.schema());
      byte[] body = Json.MAPPER.writeValueAsBytes(sample);
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
      // The server writes each character as a byte.
      Object read = send(call, head + new String(body, StandardCharsets.ISO_8859_1));
      assertThat(Json.plain(Json.MAPPER.valueToTree(read))).isEqualTo(Json.plain(sample));
    }
  }

  @TestFactory
  Stream<DynamicTest> formIsRefusedBeforeAnythingIsSent() {
    return of(
        bench.document().operations().stream().filter(operation -> !isRequest(operation)),
        operation -> {
          server.answers(NOTHING);
          assertThatThrownBy(() -> send(call(operation), NOTHING))
              .isInstanceOf(EncodeException.class)
              .hasMessageContaining(operation.body().orElseThrow().type())
              .hasMessageNotContaining("file:");
          assertThat(server.received()).isEmpty();
        });
  }

  @Test
  void aServerThatDoesNotAnswerEndsTheCall() {
    Request.Options brief =
        new Request.Options(10, TimeUnit.SECONDS, 50, TimeUnit.MILLISECONDS, true);
    recipe.feign().options(brief);
    Call call =
        bench.document().operations().stream()
            .filter(RecipeTest::isRequest)
            .map(this::call)
            .findFirst()
            .orElseThrow();

    failure(call, "");
    onlyRequestOnceItIsRead();
    failure(call, "HTTP/1.1 500 Oh\r\nContent-Length: 99\r\n\r\nThe rest never comes");
    onlyRequestOnceItIsRead();
  }

  /** The client does not wait for a server that is slow to read. */
  private void onlyRequestOnceItIsRead() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (server.received().isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    onlyRequest();
  }

  private Stream<DynamicTest> ofEachRequest(ThrowingConsumer<Operation> check) {
    return of(bench.document().operations().stream().filter(RecipeTest::isRequest), check);
  }

  private static Stream<DynamicTest> of(
      Stream<Operation> operations, ThrowingConsumer<Operation> check) {
    return operations.map(
        operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
  }

  /** What the recipe can send: no body, or one of JSON. */
  private static boolean isRequest(Operation operation) {
    return operation.body().map(body -> body.type().startsWith("application/json")).orElse(true);
  }

  private Call call(Operation operation) {
    return Call.of(bench.document(), operation, Samples.Style.FULL, 0);
  }

  private @Nullable Object send(Call call, String answer) {
    server.answers(answer);
    Class<?> api = bench.bindings().method(call.operation()).getDeclaringClass();
    Object client = recipe.feign().target(api, server.address() + BASE);
    return bench.call(call, client, server.address().resolve(BASE));
  }

  private FeignException failure(Call call, String answer) {
    Throwable failure = catchThrowable(() -> send(call, answer));
    assertThat(failure).isInstanceOf(FeignException.class);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(KEY);
    return (FeignException) failure;
  }

  private Received onlyRequest() {
    assertThat(server.received()).hasSize(1);
    return server.received().get(0);
  }
}
