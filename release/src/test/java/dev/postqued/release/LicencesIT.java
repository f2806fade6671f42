package dev.postqued.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The licences of everything that a user gets along with an artifact, as its SBOM lists it. */
class LicencesIT {

  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "EPL-1.0",
          "EPL-2.0",
          "Unicode-3.0",
          "PostgreSQL");

  static Stream<Artifact> jars() {
    return Artifact.jars().stream();
  }

  @ParameterizedTest
  @MethodSource("jars")
  void eachIsOneOfThoseThatAreAllowed(Artifact artifact) throws IOException {
    Path file = artifact.built("bom.json");
    assumeThat(file).as("the SBOM, which is not written offline").exists();
    JsonNode sbom = new ObjectMapper().readTree(file.toFile());
    assertThat(sbom.path("components").isArray()).isTrue();

    List<String> others = new ArrayList<>();
    for (JsonNode component : sbom.path("components")) {
      List<String> licences = licences(component);
      // Of several, a user may choose.
      if (licences.stream().noneMatch(ALLOWED::contains)) {
        others.add(component.path("purl").asText() + " " + licences);
      }
    }
    assertThat(others).isEmpty();
  }

  private static List<String> licences(JsonNode component) {
    return StreamSupport.stream(component.path("licenses").spliterator(), false)
        .map(
            choice ->
                choice.has("expression")
                    ? choice.path("expression").asText()
                    : choice
                        .path("license")
                        .path("id")
                        .asText(choice.path("license").path("name").asText()))
        .toList();
  }
}
