package dev.postqued.regeneration.tricky;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each row of the tables beside this test is a document. Its bindings compile without a warning, send
 * what the row says and read what it says; or the document is refused, with the words in the row. A
 * value that cannot be sent is rejected with the words of the column {@code thrown}, and nothing is sent.
 */
class TrickyDocumentsTest {
  private static final List<Row> ROWS = new ArrayList<>();

  @TempDir private static Path folder;
  private static Build build;
  private static Trial trial;

  @BeforeAll
  static void build() throws IOException {
    ROWS.clear();
    ROWS.addAll(Tables.rows());
    build = new Build(folder);
    build.all(ROWS);
    trial = new Trial(build.classes(), folder);
  }

  @AfterAll
  static void close() throws IOException {
    trial.close();
  }

  @TestFactory
  Stream<DynamicTest> isGeneratedRightlyOrRefused() {
    return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
  }

  /** What the client works with works with its bindings. */
  @Test
  void allOfThemRunOnTheOldestJacksonAndFeign() throws Exception {
    Path classes = build.classes();
    assertThat(OldestVersions.failures(classes, folder)).isEmpty();
  }

  private static void check(Row row) throws Exception {
    String refused = row.cell("refused");
    assertThat(build.refusal(row)).contains(refused);
    if (refused.isEmpty()) {
      assertThat(build.refusal(row)).isEmpty();
      assertThat(build.complaints(row)).isEmpty();
      for (String text : row.cell("Java").split(" // ", -1)) {
        assertThat(build.text(row)).contains(text);
      }
      trial.call(row);
    }
  }
}
