package dev.postqued.calendar.sheets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses sheets =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackagesOf(Sheet.class);

  @Test
  void theRulesSpeakOfSomething() {
    assertThat(sheets).hasSizeGreaterThanOrEqualTo(30);
    assertThat(sheets.contain(Sheet.class)).isTrue();
  }

  @Test
  void spreadsheetsAreReadWithoutKnowingWhoPublishes() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.postqued.calendar.sheets",
            "java..",
            "javax.xml.stream..",
            "de.siegmar.fastcsv.reader..",
            "org.jspecify..")
        .because("a spreadsheet is read for any service, and with few libraries")
        .check(sheets);
  }

  @Test
  void nothingDependsOnWhereAndWhenItRuns() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .because("a spreadsheet means the same on every machine")
        .check(sheets);
  }

  @Test
  void nothingStaticCanChange() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("there is no global state")
        .check(sheets);
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
        .check(sheets);
  }
}
