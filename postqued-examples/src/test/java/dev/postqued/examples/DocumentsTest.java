package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+)`");

  @Test
  void everyLinkLeadsToAFileOrAHeading() throws IOException {
    List<String> checked = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Path document : Documents.files(".md")) {
      Links links = new Links(document);
      for (String link : links.all()) {
        checked.add(link);
        if (!links.leadsSomewhere(link)) {
          broken.add(Documents.ROOT.relativize(document) + ": " + link);
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(checked).hasSizeGreaterThan(30);
  }

  @Test
  void theReadmeIsShortAndShowsCodeAtOnce() throws IOException {
    List<String> lines = Documents.readme().lines().toList();

    assertThat(lines).hasSizeLessThanOrEqualTo(250);
    assertThat(lines.indexOf("```java")).isBetween(0, 29);
  }

  @Test
  void everyPathOfWhereIsExists() throws IOException {
    String contributing = Files.readString(Documents.ROOT.resolve("CONTRIBUTING.md"));
    String answers = contributing.split("\n## Where is \\.\\.\\.\n", -1)[1].split("\n## ", 2)[0];
    List<String> paths =
        PATH.matcher(answers).results().map((MatchResult path) -> path.group(1)).toList();

    assertThat(paths).hasSizeGreaterThanOrEqualTo(20);
    assertThat(paths).allSatisfy(path -> assertThat(Documents.ROOT.resolve(path)).exists());
  }
}
