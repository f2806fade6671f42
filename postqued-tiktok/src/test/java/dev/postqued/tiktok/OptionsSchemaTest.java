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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options against the documents of the API. */
class OptionsSchemaTest {

  private static final String DOCUMENT = "https://example.org/openapi.json";

  private final ObjectMapper mapper = new ObjectMapper();

  private static String document(String version) throws IOException {
    return Files.readString(
        Path.of(
            System.getProperty("repository.root"), "api-spec/postqued-" + version, "openapi.json"));
  }

  private static Schema schema(String version) throws IOException {
    String text = document(version);
    return SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(DOCUMENT, text)))
        .getSchema(SchemaLocation.of(DOCUMENT + "#/components/schemas/TikTokOptions"));
  }

  private Set<String> documented(String version) throws IOException {
    Set<String> names = new HashSet<>();
    mapper
        .readTree(document(version))
        .at("/components/schemas/TikTokOptions/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    assertThat(names).hasSizeGreaterThan(5);
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void everyOptionIsValid(String version) throws IOException {
    for (TikTokOptions<?> set : List.of(fullVideo(), fullPhotos())) {
      Map<String, Object> values = new LinkedHashMap<>(set.values());
      values.keySet().retainAll(documented(version));
      assertThat(schema(version).validate(mapper.writeValueAsString(values), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    Schema schema = schema("v1");
    assertThat(schema.validate("{\"disableDuet\":\"yes\"}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema.validate("{\"videoCoverTimestampMs\":-1}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema("v2").validate("{\"photoCoverIndex\":\"first\"}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everyDocumentedOptionCanBeSetAndNoOther() throws IOException {
    Set<String> settable = new LinkedHashSet<>(fullVideo().values().keySet());
    settable.addAll(fullPhotos().values().keySet());

    assertThat(settable).isEqualTo(documented("v2"));
  }

  @Test
  void whatVersion1DoesNotKnowIsMarked() throws IOException {
    Set<String> more = documented("v2");
    more.removeAll(documented("v1"));

    assertThat(fullVideo().onlyInVersion2()).isEqualTo(more);
    assertThat(fullPhotos().onlyInVersion2()).isEqualTo(more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void theKnownLevelsAreThoseOfTheDocument(String version) throws IOException {
    JsonNode document = mapper.readTree(document(version));
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
        .commercialContent(true)
        .authenticContent(true)
        .maxDuration(Duration.ofMinutes(3))
        .cover(Duration.ofSeconds(1));
  }

  private static TikTokPhotoOptions fullPhotos() {
    return TikTokOptions.photos(PrivacyLevel.MUTUAL_FOLLOW_FRIENDS)
        .comment(true)
        .paidPartnership(false)
        .ownPromotion(false)
        .autoAddMusic(true)
        .coverIndex(1);
  }
}
