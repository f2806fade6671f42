package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One change of the document of v1 at a time, and whether it is seen as breaking callers. */
class MutationsTest {
  private static final String V1 = Documents.read("postqued-v1");
  private static final boolean BREAKS = true;
  private static final boolean FINE = false;

  private static final String PUBLISH = "/paths/~1v1~1content~1publish/post";
  private static final String ACCOUNTS = "/paths/~1v1~1platform-accounts/get";
  private static final String START = "StartUploadRequest";

  private record Mutation(String name, boolean breaks, Consumer<ObjectNode> change) {}

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }

  private static ObjectNode schema(JsonNode document, String name) {
    return at(document, "/components/schemas/" + name);
  }

  private static ObjectNode property(JsonNode document, String schema, String name) {
    return at(document, "/components/schemas/" + schema + "/properties/" + name);
  }

  private static void drop(JsonNode array, String value) {
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).asText().equals(value)) {
        ((ArrayNode) array).remove(i);
        return;
      }
    }
    throw new AssertionError("there is no " + value);
  }

  private static Mutation breaks(String name, Consumer<ObjectNode> change) {
    return new Mutation(name, BREAKS, change);
  }

  private static Mutation fine(String name, Consumer<ObjectNode> change) {
    return new Mutation(name, FINE, change);
  }

  private static List<Mutation> operations() {
    return List.of(
        breaks("a path goes", d -> at(d, "/paths").remove("/v1/platform-accounts")),
        fine(
            "a path comes",
            d -> at(d, "/paths").set("/v1/new", at(d, "/paths/~1v1~1platform-accounts"))),
        breaks(
            "an operation changes its method",
            d -> {
              ObjectNode path = at(d, "/paths/~1v1~1platform-accounts");
              path.set("post", path.remove("get"));
            }),
        breaks("an operation changes its id", d -> at(d, ACCOUNTS).put("operationId", "accounts")),
        breaks(
            "credentials change",
            d -> {
              at(d, "/components/securitySchemes")
                  .putObject("other")
                  .put("type", "apiKey")
                  .put("in", "header")
                  .put("name", "X");
              at(d, ACCOUNTS).putArray("security").addObject().putArray("other");
            }),
        fine("a summary changes", d -> at(d, ACCOUNTS).put("summary", "Other words.")),
        breaks("a required parameter comes", d -> parameter(d, "since", true)),
        fine("an optional parameter comes", d -> parameter(d, "since", false)),
        breaks("a parameter goes", d -> at(d, ACCOUNTS).remove("parameters")),
        breaks(
            "a parameter becomes required",
            d -> at(d, ACCOUNTS + "/parameters/0").put("required", true)),
        fine(
            "a parameter becomes optional",
            d -> at(d, PUBLISH + "/parameters/0").put("required", false)),
        breaks(
            "a parameter changes its type",
            d ->
                at(d, PUBLISH + "/parameters/0/schema").put("type", "integer").remove("minLength")),
        fine(
            "a body becomes optional", d -> at(d, PUBLISH + "/requestBody").put("required", false)),
        breaks(
            "a body changes its media type",
            d -> {
              ObjectNode content = at(d, PUBLISH + "/requestBody/content");
              content.set("application/xml", content.remove("application/json"));
            }),
        breaks("an answer goes", d -> at(d, PUBLISH + "/responses").remove("200")),
        fine(
            "an error comes",
            d -> at(d, PUBLISH + "/responses").putObject("422").put("description", "No.")),
        breaks(
            "a header of an answer goes",
            d -> at(d, "/components/responses/TooManyRequests").remove("headers")));
  }

  private static void parameter(JsonNode document, String name, boolean required) {
    ((ArrayNode) at(document, ACCOUNTS).get("parameters"))
        .addObject()
        .put("name", name)
        .put("in", "query")
        .put("required", required)
        .putObject("schema")
        .put("type", "string");
  }

  private static List<Mutation> requests() {
    return List.of(
        fine(
            "an optional property of a request comes",
            d ->
                at(d, "/components/schemas/StartUploadRequest/properties")
                    .putObject("checksum")
                    .put("type", "string")),
        breaks(
            "a required property of a request comes",
            d -> {
              at(d, "/components/schemas/StartUploadRequest/properties")
                  .putObject("checksum")
                  .put("type", "string");
              ((ArrayNode) schema(d, START).get("required")).add("checksum");
            }),
        breaks(
            "a property of a request goes",
            d ->
                at(d, "/components/schemas/CompleteUploadRequest/properties").remove("durationMs")),
        breaks(
            "a property of a request becomes required",
            d -> ((ArrayNode) schema(d, "CompleteUploadRequest").get("required")).add("key")),
        fine(
            "a property of a request becomes optional",
            d -> drop(schema(d, START).get("required"), "filename")),
        breaks(
            "a property of a request changes its type",
            d -> property(d, START, "fileSize").put("type", "string").remove("format")),
        breaks(
            "a property of a request changes its format",
            d -> property(d, START, "fileSize").put("format", "int32")),
        breaks(
            "null is not taken any more",
            d -> property(d, "TargetRequest", "dispatchAt").remove("nullable")),
        fine("null is taken", d -> property(d, "TargetRequest", "caption").put("nullable", true)),
        breaks("a value of a request goes", d -> drop(schema(d, "Intent").get("enum"), "draft")),
        fine(
            "a value of a request comes",
            d -> ((ArrayNode) schema(d, "Intent").get("enum")).add("review")),
        breaks(
            "a text may be less long",
            d -> property(d, "TargetRequest", "caption").put("maxLength", 10)),
        breaks(
            "a text must be longer",
            d -> property(d, "TargetRequest", "caption").put("minLength", 5)),
        breaks(
            "a list may be less long",
            d -> property(d, "CreatePublicationRequest", "targets").put("maxItems", 2)),
        breaks(
            "an object of a request is closed",
            d -> schema(d, "TikTokOptions").put("additionalProperties", false)),
        breaks(
            "an alternative of a request goes",
            d -> ((ArrayNode) schema(d, "TargetOptions").get("anyOf")).remove(1)));
  }

  private static List<Mutation> answers() {
    return List.of(
        fine(
            "a property of an answer comes",
            d ->
                at(d, "/components/schemas/Publication/properties")
                    .putObject("note")
                    .put("type", "string")),
        breaks(
            "an optional property of an answer goes",
            d -> at(d, "/components/schemas/PlatformAccount/properties").remove("displayName")),
        breaks(
            "a property of an answer becomes optional",
            d -> drop(schema(d, "Publication").get("required"), "status")),
        fine(
            "a property of an answer becomes certain",
            d -> ((ArrayNode) schema(d, "PlatformAccount").get("required")).add("displayName")),
        breaks(
            "a property of an answer can be null",
            d -> property(d, "PlatformAccount", "username").put("nullable", true)),
        fine(
            "a property of an answer cannot be null any more",
            d -> property(d, "PlatformAccount", "displayName").remove("nullable")),
        breaks(
            "a property of an answer changes its type",
            d -> property(d, "PlatformAccount", "username").put("type", "integer")),
        fine(
            "a value of an answer comes",
            d -> ((ArrayNode) schema(d, "TargetStatus").get("enum")).add("paused")),
        fine(
            "a value of an answer goes",
            d -> drop(schema(d, "TargetStatus").get("enum"), "canceled")),
        fine(
            "a description changes",
            d -> schema(d, "Publication").put("description", "Other words.")));
  }

  @TestFactory
  Stream<DynamicTest> isJudgedRight() {
    return Stream.of(operations(), requests(), answers())
        .flatMap(List::stream)
        .map(
            mutation ->
                DynamicTest.dynamicTest(
                    mutation.name() + (mutation.breaks() ? ", which breaks" : ""),
                    () -> assertJudged(mutation)));
  }

  private static void assertJudged(Mutation mutation) {
    List<Change> changes = Comparison.between(V1, Documents.mutated(mutation.change()));
    assertThat(changes.stream().anyMatch(Change::breaking))
        .as("%s", changes)
        .isEqualTo(mutation.breaks());
    assertThat(changes)
        .extracting(Change::what)
        .doesNotContain("openapi-diff calls the new version incompatible");
  }

  @Test
  void aDocumentDoesNotDifferFromItself() {
    assertThat(Comparison.between(V1, V1)).isEmpty();
  }
}
