package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final Pattern JAR = Pattern.compile("java -jar ([\\w./-]+/target/[\\w.-]+[.]jar)");
  private static final Pattern MAVEN = Pattern.compile("(mvn [^`\n#]+)");
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
  void eachJarIsBuiltByACommandOfTheSameDocument() throws IOException {
    List<String> jars = new ArrayList<>();
    for (Path document : Documents.files(".md")) {
      String text = Files.readString(document);
      for (String jar : all(JAR, text)) {
        jars.add(jar);
        assertThat(all(MAVEN, text))
            .as("%s: what builds %s", document, jar)
            .anyMatch(command -> builds(command, jar));
      }
    }
    assertThat(jars)
        .contains(
            "postqued-examples/target/postqued-examples.jar",
            "postqued-testkit/target/postqued-sandbox.jar",
            "benchmarks/target/benchmarks.jar");
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }

  /** The quick start builds the jar of the examples and no other. */
  private static boolean builds(String command, String jar) {
    String module = jar.substring(0, jar.indexOf("/target/"));
    List<String> words = List.of(command.split(" +"));
    return words.contains("-Pquickstart")
        ? module.equals("postqued-examples")
        : words.contains("package")
            && words.contains(module)
            && words.indexOf(module) == words.indexOf("-pl") + 1
            && isMadeIn(module, jar.substring(jar.lastIndexOf('/') + 1));
  }

  private static boolean isMadeIn(String module, String name) {
    try {
      String build = Files.readString(Documents.ROOT.resolve(module).resolve("pom.xml"));
      return build.contains(name) || build.contains(">" + name.replace(".jar", "") + "<");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
