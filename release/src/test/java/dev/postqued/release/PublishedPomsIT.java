package dev.postqued.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What Maven Central asks of a POM, and what the bill of materials lists. */
class PublishedPomsIT {

  private static final Artifact BOM = Artifact.in(Artifact.ROOT.resolve("integrations/bom"));

  static Stream<Artifact> published() {
    return Artifact.published();
  }

  @ParameterizedTest
  @MethodSource("published")
  void eachHasANameAndADescription(Artifact artifact) {
    assertThat(artifact.text("name")).get().asString().isNotBlank();
    assertThat(artifact.text("description")).get().asString().endsWith(".");
  }

  @Test
  void theOtherFactsAreInherited() {
    Artifact root = Artifact.in(Artifact.ROOT);

    assertThat(root.text("url")).contains("${repository.url}");
    assertThat(root.text("licenses")).get().asString().contains("Apache-2.0");
    assertThat(root.text("developers")).get().asString().isNotBlank();
    assertThat(root.text("scm")).get().asString().contains("scm:git:${repository.url}.git");
  }

  @Test
  void aReleaseWithoutARepositoryIsRefused(@TempDir Path folder) throws Exception {
    List<String> lines = Maven.run(Artifact.ROOT, folder, "-o", "-N", "-Prelease", "validate");

    assertThat(lines).anyMatch(line -> line.contains("repository.url must be an https address"));
    assertThat(lines).anyMatch(line -> line.contains("BUILD FAILURE"));
  }

  @Test
  void theBillOfMaterialsListsEachJarAndNothingElse() {
    Element list =
        Artifact.child(Artifact.read(BOM.built("published-pom.xml")), "dependencyManagement")
            .orElseThrow();
    var names = list.getElementsByTagName("artifactId");

    assertThat(IntStream.range(0, names.getLength()).mapToObj(i -> names.item(i).getTextContent()))
        .containsExactlyInAnyOrderElementsOf(Artifact.jars().stream().map(Artifact::name).toList());
  }

  @Test
  void theBillOfMaterialsStandsAlone() {
    Element pom = Artifact.read(BOM.built("published-pom.xml"));

    assertThat(Artifact.child(pom, "parent")).isEmpty();
    assertThat(Artifact.child(pom, "licenses")).isPresent();
    assertThat(Artifact.child(pom, "developers")).isPresent();
    assertThat(Artifact.child(pom, "scm")).isPresent();
  }
}
