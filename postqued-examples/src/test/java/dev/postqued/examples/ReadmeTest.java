package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.postqued.PostQuedBuilder;
import dev.postqued.errors.ServiceException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

  @Test
  void theFirstPublishIsCopiedFromPublishNow() throws IOException {
    assertThat(Readme.block("java", "PostQued.fromEnv()"))
        .contains(region("main", "PublishNow").stripTrailing().stripIndent().indent(2));
  }

  @Test
  void theCheckIsCopiedFromCheckPost() throws IOException {
    assertThat(Readme.block("java", "publishing().check("))
        .isEqualTo(region("main", "CheckPost").stripTrailing().stripIndent() + "\n");
  }

  @Test
  void theTestIsCopiedFromOneThatRuns() throws IOException {
    assertThat(Readme.block("java", "@RegisterExtension"))
        .isEqualTo(region("test", "LostAnswerTest"));
  }

  /** The lines of a source file that are shown in the README. */
  private static String region(String sourceSet, String type) throws IOException {
    String source =
        Files.readString(
            Readme.ROOT.resolve(
                "postqued-examples/src/"
                    + sourceSet
                    + "/java/dev/postqued/examples/"
                    + type
                    + ".java"));
    String begin = "// README begins\n";
    int end = source.indexOf("    // README ends");
    return source.substring(
        source.indexOf(begin) + begin.length(), end < 0 ? source.length() : end);
  }

  @Test
  void theCalendarCanBeRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("my.csv"), Readme.block("csv", "caption"));
    Calendar calendar = Calendar.read(file);
    assertThat(calendar.rows()).extracting(Calendar.Row::id).containsExactly("teaser", "launch");
    assertThat(calendar.rows()).allMatch(row -> row.at().isPresent());
  }

  @Test
  void everyOptionOfTheBuilderIsExplained() throws IOException {
    List<String> options =
        Stream.of(PostQuedBuilder.class.getMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType() == PostQuedBuilder.class)
            .map(Method::getName)
            .toList();

    assertThat(options).hasSizeGreaterThan(5);
    assertThat(Readme.text()).contains(options.stream().map(o -> "| `" + o + "` |").toList());
  }

  @Test
  void everyExceptionIsExplained() throws IOException {
    JavaClasses errors = new ClassFileImporter().importPackagesOf(ServiceException.class);
    List<String> names =
        errors.stream()
            .filter(type -> type.isAssignableTo(ServiceException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(Readme.text()).contains(names.stream().map(n -> "`" + n + "` |").toList());
  }
}
