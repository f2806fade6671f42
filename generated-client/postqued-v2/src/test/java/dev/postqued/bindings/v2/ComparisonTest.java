package dev.postqued.bindings.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postqued.contract.structure.DocumentStructure;
import dev.postqued.contract.structure.StructuralFact;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change to the document that matters on the wire is seen. */
class ComparisonTest {
  private static final List<StructuralFact> VENDOR = Document.vendorFacts();
  private static final List<Deviation> DEVIATIONS = Deviation.all();

  record Change(String what, Consumer<ObjectNode> made) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Change> changes() {
    return List.of(
        at("an operation is gone", "/paths/~1v2~1me", path -> path.remove("get")),
        at("a path is renamed", "/paths", paths -> paths.set("/v2/you", paths.remove("/v2/me"))),
        at("a parameter is gone", listContent(), call -> list(call, "parameters").remove(2)),
        at("a parameter is required", listContent("/parameters/2"), p -> p.put("required", true)),
        at("a parameter moves", listContent("/parameters/2"), p -> p.put("in", "header")),
        at("a limit is lower", listContent("/parameters/1/schema"), s -> s.put("maximum", 50)),
        at("a default is gone", listContent("/parameters/1/schema"), s -> s.remove("default")),
        at("a value is new", schema("Platform"), s -> list(s, "enum").add("x")),
        at("a value is gone", schema("Platform"), s -> list(s, "enum").remove(0)),
        at("a property is gone", schema("ContentAsset/properties"), s -> s.remove("url")),
        at("a property is new", schema("Pagination/properties"), s -> s.putObject("next")),
        at("a property is nullable", property("ApiKey", "name"), s -> s.put("nullable", true)),
        at("a property is not", property("ApiKey", "expiresAt"), s -> s.remove("nullable")),
        at("a property is optional", schema("PublishTarget"), s -> list(s, "required").remove(4)),
        at("a property is required", schema("Pong"), s -> s.putArray("required").add("pong")),
        at("a type differs", property("Pagination", "total"), s -> s.put("type", "string")),
        at("a format differs", property("PlatformAccount", "id"), s -> s.remove("format")),
        at("a text is shorter", property("PublishTarget", "caption"), s -> s.put("maxLength", 9)),
        at("a list is longer", property("PublishRequest", "targets"), s -> s.put("maxItems", 11)),
        at("a default differs", property("PublishRequest", "dryRun"), s -> s.put("default", true)),
        at("an object is closed", schema("Pong"), s -> s.put("additionalProperties", false)),
        at("an answer is gone", listContent("/responses"), answers -> answers.remove("403")),
        at("an answer is new", listContent("/responses"), a -> a.set("418", a.get("403"))),
        at("a body is gone", listContent("/responses/200"), answer -> answer.remove("content")),
        at("a type of content differs", listContent("/responses/200/content"), c -> xml(c)),
        at(
            "a body is optional",
            "/paths/~1v2~1publish/post/requestBody",
            b -> b.remove("required")),
        at("a call is open", listContent(), call -> call.putArray("security")),
        at("a server differs", "/servers/0", s -> s.put("url", "https://example.com")),
        at(
            "a scheme differs",
            "/components/securitySchemes/cookieAuth",
            s -> s.put("name", "sid")));
  }

  private static String listContent(String... rest) {
    return "/paths/~1v2~1content/get" + String.join("", rest);
  }

  private static String schema(String name) {
    return "/components/schemas/" + name;
  }

  private static String property(String schema, String name) {
    return schema(schema) + "/properties/" + name;
  }

  private static ArrayNode list(ObjectNode parent, String name) {
    return (ArrayNode) parent.required(name);
  }

  private static void xml(ObjectNode content) {
    content.set("application/xml", content.remove("application/json"));
  }

  private static Change at(String what, String pointer, Consumer<ObjectNode> made) {
    return new Change(what, root -> made.accept((ObjectNode) root.requiredAt(pointer)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void changeIsSeen(Change change) {
    ObjectNode document = Document.read();
    change.made().accept(document);

    assertThat(differences(DocumentStructure.of(document), DEVIATIONS)).isNotEmpty();
  }

  @Test
  void textsAndNamesOfSchemasDoNotMatter() {
    ObjectNode document = Document.read();
    ((ObjectNode) document.requiredAt(schema("Pong"))).put("description", "Other words.");
    ObjectNode schemas = (ObjectNode) document.requiredAt("/components/schemas");
    schemas.set("Echo", schemas.remove("Pong"));
    ObjectNode use =
        (ObjectNode)
            document.requiredAt(
                "/paths/~1v2~1ping/get/responses/200/content/application~1json/schema");
    use.put("$ref", "#/components/schemas/Echo");

    assertThat(DocumentStructure.of(document)).isEqualTo(DocumentStructure.of(Document.read()));
  }

  @Test
  void eachDeviationIsNeeded() {
    Collection<StructuralFact> ours = DocumentStructure.of(Document.read());
    for (Deviation one : DEVIATIONS) {
      List<Deviation> others = DEVIATIONS.stream().filter(other -> !other.equals(one)).toList();
      assertThat(differences(ours, others)).as("without %s", one).isNotEmpty();
    }
  }

  private static List<StructuralFact> differences(
      Collection<StructuralFact> ours, List<Deviation> deviations) {
    Comparison comparison = new Comparison(VENDOR, ours, deviations);
    return Stream.of(comparison.missing(), comparison.added()).flatMap(List::stream).toList();
  }
}
