package dev.postqued.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses jdbc =
      new ClassFileImporter()
          .importUrl(SharedDatabase.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theRulesSpeakOfSomething() {
    assertThat(jdbc).hasSizeGreaterThanOrEqualTo(15);
    assertThat(jdbc.contain(SharedDatabase.class)).isTrue();
  }

  @Test
  void onlyTheOpenApiOfTheEngineIsUsedAndNoDriverAndNoServiceIsKnown() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.postqued.jdbc..",
            "dev.postqued.environment",
            "dev.postqued.idempotency",
            "dev.postqued.journal",
            "dev.postqued.limits",
            "java..",
            "javax.sql..",
            "org.slf4j..",
            "org.jspecify..")
        .because(
            "users bring their own driver, every client shares a database, and this module is what"
                + " anyone could write for another one")
        .check(jdbc);
  }

  @Test
  void timeIsThatOfTheDatabaseOrOfTheEnvironment() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .because("machines that share a database do not share a clock")
        .check(jdbc);
  }

  @Test
  void nothingStaticCanChange() {
    fields().that().areStatic().should().beFinal().because("there is no global state").check(jdbc);
  }

  @Test
  void whatIsPublicCannotBeExtended() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("what can be extended can never be changed")
        .check(jdbc);
  }
}
