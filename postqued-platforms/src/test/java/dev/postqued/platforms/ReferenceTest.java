package dev.postqued.platforms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference in {@code docs/platforms.md}, which is what this test says it is. */
class ReferenceTest {

  private static final Path FILE = ApiDocument.ROOT.resolve("docs/platforms.md");
  private static final String BEGINNING = "<!-- the rest is written by ReferenceTest -->\n";

  @Test
  void itListsEveryOptionAndEveryRule() throws IOException {
    String file = Files.readString(FILE);
    String expected = BEGINNING + new Reference().text();

    assertThat(file.substring(Math.max(0, file.indexOf(BEGINNING))))
        .as("replace the end of %s by this:%n%s", FILE, expected)
        .isEqualTo(expected);
  }

  @Test
  void everySourceIsExplainedThereAndNoOther() throws IOException {
    String file = Files.readString(FILE);
    String head = file.substring(0, file.indexOf(BEGINNING));

    assertThat(new Reference().sources())
        .allSatisfy(source -> assertThat(head).contains("| " + source + " |"));
    assertThat(
            head.lines()
                .filter(line -> line.matches("[|] .*20\\d\\d [|].*"))
                .map(ReferenceTest::name))
        .as("sources of %s", new Reference().sources().stream().collect(joining(", ")))
        .containsExactlyInAnyOrderElementsOf(new Reference().sources());
  }

  private static String name(String row) {
    return row.substring(2, row.indexOf(" |", 2));
  }
}
