package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postqued.generator.Signatures;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that compile as before say the same as before. */
class OrderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REVIEWERS =
      """
      {"openapi": "3.0.3", "info": {"title": "Reviews", "version": "1"}, "paths": {
        "/posts/{postId}/reviewers/{userId}": {"delete": {
          "tags": ["Posts"], "operationId": "removeReviewer", "parameters": [
            {"in": "path", "name": "postId", "required": true, "schema": {"type": "string"}},
            {"in": "path", "name": "userId", "required": true, "schema": {"type": "string"}},
            {"in": "query", "name": "reason", "required": true, "schema": {"type": "string"}},
            {"in": "query", "name": "note", "schema": {"type": "string"}}],
          "responses": {"200": {"description": "Done.", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Review"}}}}}}}},
       "components": {"schemas": {
        "Review": {"type": "object", "properties": {
          "state": {"$ref": "#/components/schemas/State"},
          "author": {"type": "string"}, "text": {"type": "string"}}},
        "State": {"type": "string", "enum": ["in-work", "done"]}}}}
      """;
  private static final String DRY_RUN =
      "{\"in\": \"query\", \"name\": \"dryRun\", \"schema\": {\"type\": \"string\"}}, ";
  private static final String REMOVE = "PostsApi.removeReviewer";

  @TempDir private Path root;
  private Path folder;
  private Regenerate regenerate;

  @BeforeEach
  void take() throws IOException {
    folder = Files.createDirectories(root.resolve("api-spec/reviews"));
    Path templates = Files.createDirectories(root.resolve("generated-client/templates"));
    Documents.copy(Documents.ROOT.resolve("generated-client/templates"), templates);
    regenerate = new Regenerate(root, new PrintStream(PrintStream.nullOutputStream()));
  }

  private void document(UnaryOperator<String> change) throws IOException {
    Files.writeString(folder.resolve("openapi.json"), change.apply(REVIEWERS));
  }

  private List<String> order(String owner) {
    return Signatures.of(folder.resolve("openapi.json")).meanings().get(owner);
  }

  private List<String> refused(UnaryOperator<String> change) throws IOException {
    return new Baseline(folder)
        .refused(change.apply(REVIEWERS)).stream().map(Change::line).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postqued-v1", "postqued-v2", "postquickai", "postsyncer"})
  void aDocumentWrittenBackwardsGivesTheSameBindings(String api) throws IOException {
    String before = Documents.read(api);
    JsonNode document = JSON.readTree(before);
    reverse(document);
    assertThat(document.toString()).isNotEqualTo(JSON.readTree(before).toString());
    Files.writeString(folder.resolve("baseline.json"), before);
    Files.writeString(folder.resolve("openapi.json"), document.toString());

    Signatures now = Signatures.of(folder.resolve("openapi.json"));

    assertThat(now.lists()).isEqualTo(Signatures.of(folder.resolve("baseline.json")).lists());
  }

  private static void reverse(JsonNode node) {
    for (JsonNode child : node) {
      reverse(child);
    }
    if (node instanceof ObjectNode object) {
      for (String list :
          List.of("parameters", "required", "enum", "x-extensible-enum", "x-enum-varnames")) {
        if (object.get(list) instanceof ArrayNode array) {
          List<JsonNode> items = new ArrayList<>();
          array.forEach(items::add);
          Collections.reverse(items);
          array.removeAll().addAll(items);
        }
      }
      if (object.get("properties") instanceof ObjectNode properties) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(properties.properties());
        Collections.reverse(entries);
        properties.removeAll();
        entries.forEach(entry -> properties.set(entry.getKey(), entry.getValue()));
      }
    }
  }

  @Test
  void whatIsNewComesLast() throws IOException {
    document(text -> text);
    regenerate.release("reviews");
    document(
        text ->
            text.replace("\"parameters\": [", "\"parameters\": [" + DRY_RUN)
                .replace("\"author\":", "\"id\": {\"type\": \"string\"}, \"author\":"));

    assertThat(order(REMOVE))
        .containsExactly(
            "path postId", "path userId", "query reason", "query note", "query dryRun");
    assertThat(order("Review"))
        .containsExactly("property state", "property author", "property text", "property id");
  }

  @Test
  void aToggledRequiredMovesNothingNowAndAfterARelease() throws IOException {
    document(text -> text);
    regenerate.release("reviews");
    List<String> before = order(REMOVE);
    document(
        text ->
            text.replace("\"reason\", \"required\": true", "\"reason\"")
                .replace("\"name\": \"note\"", "\"name\": \"note\", \"required\": true"));
    assertThat(order(REMOVE)).isEqualTo(before);

    regenerate.release("reviews");
    assertThat(order(REMOVE)).isEqualTo(before);
  }

  @Test
  void whatWasAcceptedBeforeAReleaseStaysInPlaceToo() throws IOException {
    document(text -> text);
    regenerate.release("reviews");
    String two =
        """
        {"in": "query", "name": "a", "schema": {"type": "string"}},
        {"in": "query", "name": "b", "schema": {"type": "string"}},
        """;
    String parameters = "\"parameters\": [";
    Path version = root.resolve("new.json");
    Files.writeString(version, REVIEWERS.replace(parameters, parameters + two));
    regenerate.take("reviews", version.toString());
    List<String> before = order(REMOVE);
    assertThat(before).endsWith("query a", "query b");

    String backwards = two.replace("\"a\"", "\"c\"").replace("\"b\"", "\"a\"");
    Files.writeString(
        version, REVIEWERS.replace(parameters, parameters + backwards.replace("\"c\"", "\"b\"")));
    regenerate.take("reviews", version.toString());
    assertThat(order(REMOVE)).isEqualTo(before);
  }

  @Test
  void aParameterOfThePathMayHaveAnotherName() throws IOException {
    document(text -> text);
    regenerate.release("reviews");
    document(text -> text.replace("postId", "id"));

    assertThat(order(REMOVE)).startsWith("path id", "path userId");
    assertThat(
            SignatureComparison.between(baseline(), Signatures.of(folder.resolve("openapi.json"))))
        .isEmpty();
  }

  private Signatures baseline() {
    return Signatures.of(folder.resolve("baseline.json"));
  }

  @Test
  void placesInAPathAreNotSwappedInSilence() throws IOException {
    document(text -> text);
    regenerate.release("reviews");

    assertThat(
            refused(
                text -> text.replace("{postId}/reviewers/{userId}", "{userId}/reviewers/{postId}")))
        .contains(
            REMOVE
                + ": takes (path postId, path userId, query reason, query note) of"
                + " DELETE /posts/{userId}/reviewers/{postId} instead of (path postId, path userId,"
                + " query reason, query note) of DELETE /posts/{postId}/reviewers/{userId}");
  }

  @Test
  void anArgumentThatTakesThePlaceOfAnotherIsRefusedBesideItsCause() throws IOException {
    document(text -> text);
    regenerate.release("reviews");

    assertThat(refused(text -> text.replace("\"reason\", \"required\": true", "\"since\"")))
        .contains("DELETE /posts/{postId}/reviewers/{userId}: query parameter reason is gone")
        .anyMatch(
            line ->
                line.startsWith(
                    REMOVE + ": takes (path postId, path userId, query note, query since)"));
  }

  @Test
  void aComponentThatTakesThePlaceOfAnotherIsRefused() throws IOException {
    document(text -> text);
    regenerate.release("reviews");

    assertThat(refused(text -> text.replace("\"author\"", "\"writer\"")))
        .anyMatch(
            line ->
                line.startsWith("Review: takes (property state, property text, property writer)"));
  }

  @Test
  void aConstantDoesNotGetAnotherValueInSilence() throws IOException {
    document(text -> text);
    regenerate.release("reviews");

    assertThat(refused(text -> text.replace("in-work", "in_work")))
        .containsExactly(
            "State.IN_WORK: is the value \"in_work\" instead of the value \"in-work\"");
  }

  @Test
  void aMethodDoesNotCallSomethingElseInSilence() throws IOException {
    document(text -> text);
    regenerate.release("reviews");

    assertThat(refused(text -> text.replace("\"delete\"", "\"post\"")))
        .contains(
            REMOVE
                + ": calls POST /posts/{postId}/reviewers/{userId}"
                + " instead of DELETE /posts/{postId}/reviewers/{userId}");
  }
}
