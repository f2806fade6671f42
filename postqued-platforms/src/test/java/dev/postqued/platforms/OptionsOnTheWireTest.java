package dev.postqued.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import dev.postqued.publishing.PlatformOptions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is sent, against what the facts say and against the document of the API. */
class OptionsOnTheWireTest {

  private final ObjectMapper mapper = new ObjectMapper();
  private final ApiDocument document = new ApiDocument();

  private JsonNode expected() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/options.json")) {
      return mapper.readTree(file);
    }
  }

  @Test
  void eachOptionIsSentAsTheServiceTakesIt() throws IOException {
    JsonNode expected = expected();
    Set<String> names = new LinkedHashSet<>();
    expected.fieldNames().forEachRemaining(names::add);

    assertThat(Samples.all().keySet()).isEqualTo(names);
    for (Map.Entry<String, PlatformOptions> sample : Samples.all().entrySet()) {
      assertThat(mapper.readTree(mapper.writeValueAsString(sample.getValue().values())))
          .as(sample.getKey())
          .isEqualTo(expected.get(sample.getKey()));
    }
  }

  @Test
  void whatIsSentIsValid() throws IOException {
    for (PlatformOptions options : Samples.all().values()) {
      String json = mapper.writeValueAsString(options.values());
      assertThat(document.validator(options.platform().name()).validate(json, InputFormat.JSON))
          .as(json)
          .isEmpty();
    }
  }

  @Test
  void theDocumentRefusesWhatIsWrong() {
    assertThat(document.validator("reddit").validate("{\"kind\":\"self\"}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(document.validator("youtube").validate("{\"tags\":\"java\"}", InputFormat.JSON))
        .isNotEmpty();
    assertThat(
            document.validator("threads").validate("{\"firstComment\":\"text\"}", InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void everyDocumentedOptionCanBeSetAndNoOther() {
    for (String platform : platforms()) {
      Set<String> settable = new HashSet<>();
      Samples.all().values().stream()
          .filter(options -> options.platform().name().equals(platform))
          .forEach(options -> settable.addAll(options.values().keySet()));

      assertThat(settable).as(platform).isEqualTo(document.options(platform));
    }
  }

  private static Set<String> platforms() {
    Set<String> platforms = new TreeSet<>();
    Samples.all().values().forEach(options -> platforms.add(options.platform().name()));
    return platforms;
  }

  @Test
  void thePlatformsAreThoseOfTheDocumentBesideTikTok() {
    Set<String> named = new TreeSet<>(platforms());
    named.add("tiktok");
    Set<String> documented = new TreeSet<>();
    document.values("Platform").forEach(documented::add);

    assertThat(named).hasSize(11).isEqualTo(documented);
  }

  @Test
  void theValuesOfOpenSetsAreThoseOfTheDocument() {
    assertSame(TrialReelGraduation.KNOWN, "TrialReelGraduationStrategy");
    assertSame(ThreadsReplyControl.KNOWN, "ThreadsReplyControl");
    assertSame(YouTubeVisibility.KNOWN, "YouTubeVisibility");
    assertSame(TwitterReplySettings.KNOWN, "TwitterReplySettings");
    assertSame(MastodonVisibility.KNOWN, "MastodonVisibility");
  }

  @Test
  void theKindsOfPostsAreThoseOfTheDocument() {
    assertSame(kinds("instagram", "postType"), "InstagramPostType");
    assertSame(kinds("facebook", "postType"), "FacebookPostType");
    assertSame(kinds("linkedin", "postType"), "LinkedInPostType");
    assertSame(kinds("reddit", "kind"), "RedditPostKind");
  }

  private static Set<String> kinds(String platform, String option) {
    Set<String> kinds = new TreeSet<>();
    Samples.kinds().values().stream()
        .filter(options -> options.platform().name().equals(platform))
        .forEach(options -> kinds.add(options.values().get(option).toString()));
    return kinds;
  }

  private void assertSame(Set<String> known, String schema) {
    assertThat(known)
        .as(schema)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(document.values(schema));
  }

  @Test
  void everyKindHasASample() {
    long factories =
        Samples.entries().stream()
            .flatMap(entry -> Stream.of(entry.getMethods()))
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .count();

    assertThat(Samples.kinds()).hasSize((int) factories);
  }
}
