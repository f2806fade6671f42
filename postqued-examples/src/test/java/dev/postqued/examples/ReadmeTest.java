package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.postqued.PostQuedBuilder;
import dev.postqued.errors.PostQuedException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void theFirstPublishIsCopiedFromPublishNow() throws IOException {
    String source =
        Files.readString(
            Readme.ROOT.resolve(
                "postqued-examples/src/main/java/dev/postqued/examples/PublishNow.java"));
    String region =
        source.substring(
            source.indexOf("// README begins\n") + "// README begins\n".length(),
            source.indexOf("    // README ends"));

    assertThat(Readme.block("java", "uploadVideo")).contains(region.stripIndent().indent(2));
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
    JavaClasses errors = new ClassFileImporter().importPackagesOf(PostQuedException.class);
    List<String> names =
        errors.stream()
            .filter(type -> type.isAssignableTo(PostQuedException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(names).hasSizeGreaterThan(5);
    assertThat(Readme.text()).contains(names.stream().map(n -> "`" + n + "` |").toList());
  }
}
