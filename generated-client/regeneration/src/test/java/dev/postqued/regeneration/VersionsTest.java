package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The greatest change that PostQued has made: from version 1 of its API to version 2. */
class VersionsTest {

  @BeforeEach
  void bothAreThere() {
    assumeTrue(Files.exists(Documents.file("postqued-v2")), "there is no document of version 2");
  }

  @Test
  void everyOperationOfTheOldVersionIsGoneAndAllOthersAreNew() {
    List<Change> changes =
        Comparison.between(Documents.read("postqued-v1"), Documents.read("postqued-v2"));

    assertThat(changes)
        .filteredOn(Change::breaking)
        .hasSize(6)
        .allMatch(change -> change.what().equals("the operation is gone"))
        .extracting(Change::place)
        .contains("POST /v1/content/publish", "GET /v1/platform-accounts");
    assertThat(changes)
        .filteredOn(change -> change.effect() == Change.Effect.ADDED)
        .hasSizeGreaterThan(40)
        .extracting(Change::place)
        .contains("POST /v2/publish");
  }

  @Test
  void underTheSamePathsTheRestOfWhatBreaksIsSeen() {
    List<Change> changes =
        Comparison.between(
            Documents.read("postqued-v1"),
            Documents.read("postqued-v2").replace("/v2/", "/v1/").replace("v2", "v1"));

    assertThat(changes)
        .filteredOn(Change::breaking)
        .extracting(Change::place)
        .anyMatch(place -> place.startsWith("POST /v1/content/upload "));
  }

  @Test
  void theBindingsSayTheSame(@TempDir Path folder) throws IOException {
    Path templates = new Project(Documents.ROOT).templates();
    Path v1 = build(templates, "postqued-v1", folder);
    Path v2 = build(templates, "postqued-v2", folder);

    assertThat(JavaChanges.between(v1, v1)).isEmpty();
    assertThat(JavaChanges.between(v1, v2))
        .contains("! removed PlatformAccountsApi")
        .contains("  added IntegrationsApi");
  }

  private static Path build(Path templates, String api, Path folder) throws IOException {
    Path document = Documents.file(api);
    return BuiltBindings.of(templates, document, "dev.postqued.b", folder.resolve(api)).jar();
  }
}
