package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a copy of the project. */
class RegenerateTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir private Path root;
  private Path folder;
  private Regenerate regenerate;

  @BeforeEach
  void copy() throws IOException {
    folder = Files.createDirectories(root.resolve("api-spec/postqued-v1"));
    Path templates = Files.createDirectories(root.resolve("generated-client/templates"));
    Documents.copy(Documents.ROOT.resolve("generated-client/templates"), templates);
    Files.writeString(folder.resolve("openapi.json"), Documents.read("postqued-v1"));
    regenerate = new Regenerate(root, new PrintStream(printed, true, StandardCharsets.UTF_8));
    regenerate.release("postqued-v1");
  }

  private static void gone(ObjectNode document) {
    ((ObjectNode) document.get("paths")).remove("/v1/platform-accounts");
  }

  private static void added(ObjectNode document) {
    ((ObjectNode) document.at("/components/schemas/Publication/properties"))
        .putObject("note")
        .put("type", "string")
        .put("description", "A note.");
  }

  private String version(Consumer<ObjectNode> mutation) throws IOException {
    return Files.writeString(root.resolve("new.json"), Documents.mutated(mutation)).toString();
  }

  private String document() throws IOException {
    return Files.readString(folder.resolve("openapi.json"));
  }

  @Test
  void whatIsCompatibleIsShownAndTaken() throws IOException {
    regenerate.take("postqued-v1", version(RegenerateTest::added));

    assertThat(document()).isEqualTo(Documents.mutated(RegenerateTest::added));
    assertThat(folder.resolve("openapi.json.sha256"))
        .content()
        .matches("[0-9a-f]{64}  openapi.json\n");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("BREAKING 0", "POST /v1/content/publish answer 200 note: is new")
        .contains("changed ", "Publication", "added note()");
    assertThat(root.resolve("generated-client/regeneration/target/changelog.md"))
        .content()
        .contains("### Added", "note: is new.");
  }

  @Test
  void whatBreaksCallersIsRefusedUntilItIsAcknowledged() throws IOException {
    String line = "GET /v1/platform-accounts: the operation is gone";
    String version = version(RegenerateTest::gone);
    assertThatIllegalStateException()
        .isThrownBy(() -> regenerate.take("postqued-v1", version))
        .withMessageContaining(line);
    assertThat(document()).isEqualTo(Documents.read("postqued-v1"));

    Files.writeString(folder.resolve("breaking-changes.tsv"), line + "\tThe vendor closed it.\n");
    regenerate.take("postqued-v1", version);
    assertThat(document()).isEqualTo(Documents.mutated(RegenerateTest::gone));
    assertThat(new Baseline(folder).refused(document())).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("! removed PlatformAccountsApi");
  }

  @Test
  void anAcknowledgementNeedsAReasonAndSomethingToAcknowledge() throws IOException {
    Baseline baseline = new Baseline(folder);
    Files.writeString(
        folder.resolve("breaking-changes.tsv"), "GET /v1/other: the operation is gone\n");
    assertThatIllegalStateException().isThrownBy(() -> baseline.refused(document()));

    Files.writeString(
        folder.resolve("breaking-changes.tsv"), "GET /v1/other: the operation is gone\twhy\n");
    assertThat(baseline.stale(document())).containsExactly("GET /v1/other: the operation is gone");
  }

  @Test
  void anAcknowledgementHoldsForTheValuesThatItNames() throws IOException {
    String line =
        "POST /v1/content/publish request targets[] caption: maxLength is 5000 instead of nothing";
    Files.writeString(folder.resolve("breaking-changes.tsv"), line + "\tThe vendor has a limit.\n");
    Baseline baseline = new Baseline(folder);

    assertThat(baseline.refused(Documents.mutated(document -> limit(document, 5000)))).isEmpty();
    assertThat(baseline.refused(Documents.mutated(document -> limit(document, 1))))
        .extracting(Change::line)
        .containsExactly(line.replace("5000", "1"));
  }

  private static void limit(ObjectNode document, int length) {
    ((ObjectNode) document.at("/components/schemas/TargetRequest/properties/caption"))
        .put("maxLength", length);
  }

  @Test
  void aReleaseMovesTheBaseline() throws IOException {
    Files.writeString(folder.resolve("openapi.json"), Documents.mutated(RegenerateTest::gone));
    assertThat(new Baseline(folder).refused(document())).isNotEmpty();
    regenerate.release("postqued-v1");
    assertThat(new Baseline(folder).refused(document())).isEmpty();
  }

  @Test
  void aNewApiThatGivesNoBindingsIsRefusedAndNothingIsLeft() throws IOException {
    String version =
        version(
            document ->
                ((ObjectNode) document.at("/components/schemas/Publication"))
                    .put("type", "publication"));

    assertThatThrownBy(() -> regenerate.take("other", version))
        .hasMessageContaining("/components/schemas/Publication: the type publication")
        .hasMessageContaining("Take one of");
    assertThat(root.resolve("api-spec/other")).doesNotExist();
  }

  @Test
  void aNewApiIsTakenAsItIs() throws IOException {
    regenerate.take("other", version(RegenerateTest::added));
    assertThat(root.resolve("api-spec/other/openapi.json")).exists();
    assertThat(root.resolve("api-spec/other/openapi.json.sha256")).exists();
    assertThat(new Baseline(root.resolve("api-spec/other")).exists()).isTrue();
  }
}
