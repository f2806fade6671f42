package dev.postqued.calendar.recurrence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class RecurrenceArchitectureTest {

  private final JavaClasses calendar =
      new ClassFileImporter()
          .importUrl(Recurrence.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void recurrencesDependOnNothingThatRuns() {
    assertThat(calendar.contain(Recurrence.class)).isTrue();
    classes()
        .that()
        .resideInAPackage("dev.postqued.calendar.recurrence")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.postqued.calendar.recurrence",
            "java.lang..",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "com.cronutils.model..",
            "com.cronutils.parser..",
            "org.jspecify..")
        .because("when something is due is computed, without threads and stores")
        .check(calendar);
  }

  @Test
  void oneClassKnowsTheLibrary() {
    noClasses()
        .that()
        .doNotHaveSimpleName("CronTimes")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.cronutils..")
        .because("another library can take its place")
        .check(calendar);
  }
}
