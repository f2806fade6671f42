package dev.postqued.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.contract.Operation.Answer;
import dev.postqued.contract.Operation.Content;
import dev.postqued.contract.TestServer.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the document says a service answers, the bindings read: nothing of it is lost. */
@ExtendWith(Subject.Resolver.class)
final class AnswersTest {
  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);

  private final Map<String, List<JsonNode>> bodies = new HashMap<>();
  private Bench bench;

  @BeforeEach
  void open(Subject subject, @TempDir Path folder) {
    bench = new Bench(subject, folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @TestFactory
  Stream<DynamicTest> answerIsRead() {
    return bench.document().operations().stream()
        .flatMap(
            operation ->
                operation.answers().stream()
                    .map(
                        answer ->
                            DynamicTest.dynamicTest(
                                operation + " " + answer.status(),
                                () -> check(operation, answer))));
  }

  private void check(Operation operation, Answer answer) throws IOException {
    if (answer.contents().isEmpty()) {
      check(operation, answer.status(), null, null, new byte[0]);
    }
    for (Content content : answer.contents()) {
      if (!content.json()) {
        check(operation, answer.status(), content, null, BYTES);
      } else if (bench.document().at(content.schema()).isMissingNode()) {
        throw new AssertionError(operation + " " + answer.status() + " has no schema");
      } else {
        boolean again = bodies.containsKey(content.pointer());
        List<JsonNode> all = bodies.computeIfAbsent(content.pointer(), at -> bodies(content));
        // What many operations have in common is read in all its forms once.
        for (JsonNode body : again ? all.subList(0, 1) : all) {
          check(operation, answer.status(), content, body, Json.MAPPER.writeValueAsBytes(body));
        }
      }
    }
  }

  /** Examples, all and only what is promised, nulls, and what nobody has heard of yet. */
  private List<JsonNode> bodies(Content content) {
    List<JsonNode> bodies = new ArrayList<>(bench.examples(content));
    int choices = Samples.choices(bench.document(), content.schema());
    for (Samples.Style style : Samples.Style.values()) {
      for (int choice = 0; choice < choices; choice++) {
        JsonNode sample = new Samples(bench.document(), style, choice).of(content.schema());
        if (style != Samples.Style.STRANGE) {
          assertThat(bench.document().faults(content.schema(), sample)).as("%s", sample).isEmpty();
        }
        bodies.add(sample);
      }
    }
    return bodies;
  }

  private void check(
      Operation operation,
      int status,
      @Nullable Content content,
      @Nullable JsonNode json,
      byte[] body)
      throws IOException {
    Call call = Call.of(bench.document(), operation, Samples.Style.FULL, 0);
    Reply reply = new Reply(status, content == null ? null : content.type(), body);
    if (status < 300) {
      checkRead(bench.call(call, reply), json, body);
    } else {
      Wire.Refusal refusal =
          catchThrowableOfType(Wire.Refusal.class, () -> bench.call(call, reply));
      assertThat(refusal).as("status %s reaches the caller", status).isNotNull();
      assertThat(refusal.status()).isEqualTo(status);
      assertThat(refusal.body()).isEqualTo(body);
      checkEnvelope(content, json, refusal.body());
    }
  }

  private static void checkRead(@Nullable Object read, @Nullable JsonNode json, byte[] body)
      throws IOException {
    if (read instanceof InputStream stream) {
      try (stream) {
        assertThat(stream.readAllBytes()).isEqualTo(body);
      }
    } else if (json == null) {
      assertThat(read).isIn(null, new String(body, StandardCharsets.UTF_8));
    } else {
      assertThat(Json.plain(written(read))).isEqualTo(Json.plain(json));
    }
  }

  /** The body of a refusal has a type of its own, if the document gives it a name. */
  private void checkEnvelope(@Nullable Content content, @Nullable JsonNode json, byte[] body)
      throws IOException {
    String reference =
        content == null ? "" : bench.document().at(content.schema()).path("$ref").asText();
    if (json != null && !reference.isEmpty()) {
      Class<?> type = bench.bindings().model(reference.replaceFirst(".*/", ""));
      assertThat(Json.plain(written(Json.MAPPER.readValue(body, type))))
          .isEqualTo(Json.plain(json));
    }
  }

  private static JsonNode written(@Nullable Object read) throws JsonProcessingException {
    return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(read));
  }
}
