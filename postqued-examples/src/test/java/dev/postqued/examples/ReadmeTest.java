package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.postqued.PostQuedBuilder;
import dev.postqued.engine.ClientBuilder;
import dev.postqued.errors.ServiceException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

  @Test
  void dependenciesHaveTheVersionsOfTheBuild() throws IOException {
    String build = Files.readString(Documents.ROOT.resolve("pom.xml"));
    Map<String, String> versions =
        Map.of(
            "postqued-tiktok", "<version>",
            "postqued-platforms", "<version>",
            "postqued-calendar", "<version>",
            "postqued-jdbc", "<version>",
            "postqued-spring-boot-starter", "<version>",
            "postqued-testkit", "<version>",
            "postsyncer", "<version>");

    assertThat(Documents.dependencies()).containsOnlyKeys(versions.keySet());
    Documents.dependencies()
        .forEach(
            (artifact, shown) ->
                assertThat(shown)
                    .allSatisfy(
                        version ->
                            assertThat(build).contains(versions.get(artifact) + version + "<")));
  }

  @Test
  void theCalendarCanBeRead(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("my.csv"), Documents.block("csv", "id,time,file,caption"));
    Calendar calendar = Calendar.read(file);
    assertThat(calendar.rows()).extracting(Calendar.Row::id).containsExactly("teaser", "launch");
    assertThat(calendar.rows()).allMatch(row -> row.at().isPresent());
  }

  @Test
  void everyOptionOfTheBuilderIsExplained() throws IOException {
    List<String> options =
        Stream.of(PostQuedBuilder.class.getMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> ClientBuilder.class.isAssignableFrom(method.getReturnType()))
            .map(Method::getName)
            .distinct()
            .toList();

    assertThat(options).hasSizeGreaterThan(5);
    assertThat(Documents.readme()).contains(options.stream().map(o -> "| `" + o + "` |").toList());
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
    assertThat(Documents.readme()).contains(names.stream().map(n -> "`" + n + "` |").toList());
  }
}
