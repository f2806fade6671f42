package dev.postqued.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses EXAMPLES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.postqued.examples");

  /** Declarations of services are for those who write a client. */
  private static final String NOT_FOR_PROGRAMS =
      ".*[.](internal|shaded|bindings|examples|service)([.].*)?";

  @Test
  void thereAreExamplesToJudge() {
    assertThat(EXAMPLES).hasSizeGreaterThan(7);
    assertThat(EXAMPLES.contain(QuickStart.class)).isTrue();
  }

  @Test
  void onlyPublicApiIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.postqued..internal..")
        .because("readers copy examples, and internal packages change without notice")
        .check(EXAMPLES);
  }

  @Test
  void aProgramCanImportTheClientAndTheSandboxTogether() {
    JavaClasses all = new ClassFileImporter().importPackages("dev.postqued");
    Set<String> ofTheSandbox = names(all, "dev.postqued.testkit");

    assertThat(ofTheSandbox).contains("Sandbox", "SandboxAccount");
    assertThat(names(all, "dev.postqued")).isNotEmpty().doesNotContainAnyElementsOf(ofTheSandbox);
  }

  @Test
  void noTypeIsNamedLikeOneThatProgramsImportFromTheJdk() {
    JavaClasses all = new ClassFileImporter().importPackages("dev.postqued");
    Set<String> names = names(all, "dev.postqued");

    assertThat(names).contains("FigurePeriod", "Post");
    assertThat(names).filteredOn(ArchitectureTest::isInTheJdk).isEmpty();
    assertThat(names(all, "dev.postqued.testkit"))
        .filteredOn(ArchitectureTest::isInTheJdk)
        .isEmpty();
  }

  private static boolean isInTheJdk(String name) {
    return Stream.of("lang", "io", "net", "nio.file", "time", "util", "util.function")
        .anyMatch(of -> exists("java." + of + "." + name));
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, ArchitectureTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Those of public types, of the testkit or of anything else. */
  private static Set<String> names(JavaClasses classes, String from) {
    boolean testkit = from.endsWith("testkit");
    return classes.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().matches(NOT_FOR_PROGRAMS))
        .filter(type -> type.getPackageName().equals("dev.postqued.testkit") == testkit)
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toSet());
  }

  @Test
  void noOtherHttpOrJsonLibraryIsNeeded() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "feign..",
            "com.fasterxml.jackson..",
            "org.apache.hc..",
            "io.github.resilience4j..",
            "com.github.tomakehurst..",
            "org.slf4j..")
        .because("what the client is built of is its own affair")
        .check(EXAMPLES);
  }

  @Test
  void onlyUseBindingsTouchesTheBindings() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(UseBindings.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.postqued.bindings..")
        .because("the bindings are the way for what the client does not offer")
        .check(EXAMPLES);
  }

  @Test
  void onlyConnectionsAndExamplesReadTheEnvironment() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Connection.class, SyncerConnection.class, Examples.class)
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("a program runs against whatever connection it is given")
        .check(EXAMPLES);
  }

  @Test
  void noProgramSleeps() {
    noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .because("the client waits; how is its builder's option")
        .check(EXAMPLES);
  }
}
