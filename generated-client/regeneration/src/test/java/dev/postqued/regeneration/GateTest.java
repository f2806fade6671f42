package dev.postqued.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No document breaks callers of its baseline unless somebody says why. */
class GateTest {

  @TestFactory
  Stream<DynamicTest> breaksNothingUnlessAcknowledged() throws IOException {
    return new Project(Documents.ROOT)
        .apis().stream()
            .map(
                folder ->
                    DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Baseline baseline = new Baseline(folder);
    assertThat(baseline.exists()).as("there is a baseline.json").isTrue();
    String document = Files.readString(folder.resolve("openapi.json"));
    assertThat(baseline.refused(document)).extracting(Change::line).isEmpty();
    assertThat(baseline.stale(document)).as("acknowledges what did not change").isEmpty();
  }
}
