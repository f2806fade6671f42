package dev.postqued;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What may depend on what. */
class ArchitectureTest {

  private static final String[] INTERNAL = {
    "dev.postqued.internal..", "dev.postqued.engine.internal.."
  };

  /** The form of a journal on disk, which is not public. */
  private static final DescribedPredicate<JavaClass> JOURNAL_LINE =
      DescribedPredicate.describe(
          "the line of a journal",
          type ->
              type.getName().startsWith("dev.postqued.journal.JournalLine")
                  && !type.getModifiers().contains(JavaModifier.PUBLIC));

  @Test
  void theRulesSpeakOfAllClasses() {
    assertThat(CoreClasses.ALL).hasSizeGreaterThan(150);
  }

  @Test
  void onlyInternalsTouchTheTransport() {
    noClasses()
        .that()
        .resideOutsideOfPackages(INTERNAL)
        .and()
        .resideOutsideOfPackage("dev.postqued.mediainfo")
        .and(DescribedPredicate.not(JOURNAL_LINE))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.postqued.bindings..",
            "feign..",
            "org.apache.hc..",
            "com.fasterxml..",
            "com.drew..",
            "io.github.resilience4j..")
        .because("what users compile against must outlive the transport and a version of the API")
        .check(CoreClasses.ALL);
  }

  @Test
  void oneTransportTouchesHttpClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.postqued.engine.internal.http")
        .and()
        .haveNameNotMatching("dev.postqued.engine.internal.Libraries([$].*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hc..")
        .because(
            "another transport can take its place; only the check of versions names it besides")
        .check(CoreClasses.ALL);
  }

  @Test
  void theEnvironmentHasOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.postqued.engine.EnvironmentVariables")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .because("tests pass an environment of their own")
        .check(CoreClasses.ALL);
  }

  @Test
  void theEngineDependsOnNoGeneratedType() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.postqued.engine..", "dev.postqued.service..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.postqued.internal..", "dev.postqued.bindings..")
        .because("every service stands beside the others")
        .check(CoreClasses.ALL);
  }

  @Test
  void mediaAreReadOnTheirOwn() {
    noClasses()
        .that()
        .resideInAPackage("dev.postqued.mediainfo")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of another module",
                type ->
                    type.getPackageName().startsWith("dev.postqued")
                        && !type.getPackageName().equals("dev.postqued.mediainfo")))
        .because("a file is read without a client, and by whoever has one")
        .check(CoreClasses.ALL);
  }

  @Test
  void packagesFormNoCycle() {
    SlicesRuleDefinition.slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .because("each package can be understood with those below it")
        .check(CoreClasses.ALL);
  }

  @Test
  void noPackageLiesInTwoArtifacts() {
    Map<String, Set<URI>> homes = new TreeMap<>();
    for (JavaClass type : CoreClasses.ALL) {
      URI home = type.getSource().orElseThrow().getUri();
      String artifact = home.toString().replace(type.getName().replace('.', '/') + ".class", "");
      homes
          .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
          .add(URI.create(artifact));
    }
    assertThat(homes).hasSizeGreaterThan(20).allSatisfy((name, in) -> assertThat(in).hasSize(1));
  }

  @Test
  void valuesDependOnNoInternals() {
    noClasses()
        .that()
        .resideOutsideOfPackages(INTERNAL)
        .and()
        .resideOutsideOfPackages("dev.postqued", "dev.postqued.engine")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INTERNAL)
        .because("values know nothing of how they travel")
        .check(CoreClasses.ALL);
  }
}
