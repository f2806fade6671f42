package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** README, the page of its own and the Javadoc say in the same words what "once" covers. */
class OnceWordsTest {

  private static final String JAVADOC =
      "postqued-core/client/src/main/java/dev/postqued/publishing/Publishing.java";

  private static List<String> sentences() throws IOException {
    String section = Documents.readme().split("\n## Once\n\n", -1)[1].split("\n\n", 2)[0];
    return section.lines().map(line -> line.substring("- ".length()).replace("`", "")).toList();
  }

  @Test
  void thePageHasTheSentencesOfTheReadme() throws IOException {
    String page = Files.readString(Documents.ROOT.resolve("docs/once.md")).replace("`", "");

    assertThat(sentences()).hasSize(6).allSatisfy(s -> assertThat(page).contains("- " + s + "\n"));
  }

  @Test
  void theJavadocHasTheSentencesOfTheReadme() throws IOException {
    String javadoc =
        Files.readString(Documents.ROOT.resolve(JAVADOC))
            .replaceAll("\\{@code (\\w+)}", "$1")
            .replaceAll("\\s+\\* +|\\s+", " ");

    assertThat(sentences()).allSatisfy(s -> assertThat(javadoc).contains(s));
  }
}
