package dev.postqued.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The document of version 2. */
final class ApiDocument {

  static final Path ROOT = Path.of(System.getProperty("repository.root"));

  /** The names of the schemas, by the names of the platforms. */
  static final Map<String, String> SCHEMAS =
      Map.of(
          "tiktok", "TikTokOptions",
          "instagram", "InstagramOptions",
          "facebook", "FacebookOptions",
          "threads", "ThreadsOptions",
          "linkedin", "LinkedInOptions",
          "youtube", "YouTubeOptions",
          "twitter", "TwitterOptions",
          "pinterest", "PinterestOptions",
          "reddit", "RedditOptions",
          "mastodon", "MastodonOptions");

  private static final String ADDRESS = "https://example.org/openapi.json";
  private static final String SCHEMAS_AT = "/components/schemas/";

  private final String text;
  private final JsonNode json;

  ApiDocument() {
    try {
      text = Files.readString(ROOT.resolve("api-spec/postqued-v2/openapi.json"));
      json = new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode at(String schema) {
    return json.at(SCHEMAS_AT + schema);
  }

  /** Returns the names of the options of a platform, none for one that has no schema. */
  Set<String> options(String platform) {
    Set<String> names = new LinkedHashSet<>();
    if (SCHEMAS.containsKey(platform)) {
      at(SCHEMAS.get(platform)).get("properties").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  /** Returns the values of an open or closed set. */
  Set<String> values(String schema) {
    Set<String> values = new LinkedHashSet<>();
    JsonNode set = at(schema);
    (set.has("enum") ? set.get("enum") : set.get("x-extensible-enum"))
        .forEach(value -> values.add(value.textValue()));
    return values;
  }

  Schema validator(String platform) {
    return SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(ADDRESS, text)))
        .getSchema(
            SchemaLocation.of(
                ADDRESS + "#" + SCHEMAS_AT + SCHEMAS.getOrDefault(platform, "OtherOptions")));
  }
}
