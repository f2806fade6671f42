package dev.postqued.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A document in the words that the generator is known to understand. OpenAPI says the same thing in many
 * ways, and generators get some of them wrong without a word; here each is said in one way, or refused
 * with where it stands.
 */
public final class Prepared {

  private Prepared() {}

  /**
   * Reads a document.
   *
   * @param location its file or address
   * @return the same document, in OpenAPI 3.0
   * @throws IllegalArgumentException if something in it cannot be said in Java, naming all of it
   */
  public static OpenAPI read(String location) {
    ObjectNode root = tree(location);
    JsonNode given = root.deepCopy();
    Refusals refusals = new Refusals();
    new Structure(root, refusals).check();
    refusals.check();
    webhooks(root);
    root.remove("x-webhooks");
    new References(root, refusals).normalize();
    refusals.check();
    ParseOptions resolving = new ParseOptions();
    resolving.setResolve(true);
    var parsed = new OpenAPIV3Parser().readLocation(location, null, resolving);
    new ParserMessages(given, refusals).add(parsed.getMessages());
    refusals.check();
    new Schemas(root, refusals).normalize();
    refusals.check();
    new ClassNames(root).normalize();
    credentials(root);
    root.put("openapi", "3.0.3");
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(root.toString(), null, options);
    return result.getOpenAPI();
  }

  private static ObjectNode tree(String location) {
    try (InputStream stream =
        location.matches("https?://.*")
            ? URI.create(location).toURL().openStream()
            : Files.newInputStream(Path.of(location))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode tree =
          text.stripLeading().startsWith("{")
              ? Json.mapper().readTree(text)
              : Yaml.mapper().readTree(text);
      if (!(tree instanceof ObjectNode root)) {
        throw new IllegalArgumentException(location + " is no OpenAPI document");
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What OpenAPI 3.1 has more of is only named, as are those of OpenID. */
  private static void credentials(ObjectNode root) {
    for (JsonNode scheme : root.at("/components/securitySchemes")) {
      boolean known = Set.of("apiKey", "http", "oauth2").contains(scheme.path("type").asText());
      if (!known && !scheme.has("$ref")) {
        ((ObjectNode) scheme).put("type", "openIdConnect").put("openIdConnectUrl", "/");
      }
    }
  }

  /** The service makes these calls; what they carry has a type all the same. */
  private static void webhooks(ObjectNode root) {
    JsonNode webhooks = root.remove("webhooks");
    if (webhooks == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> webhook : Nodes.members(webhooks)) {
      for (JsonNode operation : webhook.getValue()) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        ObjectNode schemas = Nodes.object(Nodes.object(root, "components"), "schemas");
        String name = webhook.getKey() + "Webhook";
        if (schema.has("properties") && !schemas.has(name)) {
          schemas.set(name, schema);
        }
      }
    }
  }
}
