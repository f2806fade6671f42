package dev.postqued.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The options against the document of the API. */
class OptionsSchemaTest {

  private static final String DOCUMENT = "https://example.org/openapi.json";

  private final ObjectMapper mapper = new ObjectMapper();
  private JsonNode options;
  private Schema schema;

  @BeforeEach
  void read() throws IOException {
    String text =
        Files.readString(
            Path.of(System.getProperty("repository.root"), "api-spec/postqued-v1/openapi.json"));
    options = mapper.readTree(text).at("/components/schemas/TikTokOptions/properties");
    schema =
        SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(DOCUMENT, text)))
            .getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/TikTokOptions"));
  }

  @Test
  void everyOptionIsValid() throws IOException {
    for (TikTokOptions<?> set : List.of(fullVideo(), fullPhotos())) {
      assertThat(schema.validate(mapper.writeValueAsString(set.values()), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    assertThat(schema.validate("{\"disableDuet\":\"yes\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate("{\"videoCoverTimestampMs\":-1}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyDocumentedOptionCanBeSetAndNoOther() {
    Set<String> documented = new HashSet<>();
    options.fieldNames().forEachRemaining(documented::add);
    Set<String> settable = new LinkedHashSet<>(fullVideo().values().keySet());
    settable.addAll(fullPhotos().values().keySet());

    assertThat(documented).isNotEmpty();
    assertThat(settable).isEqualTo(documented);
  }

  @Test
  void theKnownLevelsAreThoseOfTheDocument() throws IOException {
    JsonNode document =
        mapper.readTree(
            Path.of(System.getProperty("repository.root"), "api-spec/postqued-v1/openapi.json")
                .toFile());
    JsonNode level = document.at("/components/schemas/TikTokPrivacyLevel");
    JsonNode values = level.has("enum") ? level.get("enum") : level.get("x-extensible-enum");

    assertThat(values).hasSize(4);
    assertThat(values).allMatch(value -> new PrivacyLevel(value.textValue()).isKnown());
  }

  private static TikTokVideoOptions fullVideo() {
    return TikTokOptions.video(PrivacyLevel.PUBLIC_TO_EVERYONE)
        .duet(false)
        .stitch(false)
        .comment(false)
        .paidPartnership(true)
        .ownPromotion(true)
        .cover(Duration.ofSeconds(1));
  }

  private static TikTokPhotoOptions fullPhotos() {
    return TikTokOptions.photos(PrivacyLevel.MUTUAL_FOLLOW_FRIENDS)
        .comment(true)
        .paidPartnership(false)
        .ownPromotion(false)
        .autoAddMusic(true);
  }
}
