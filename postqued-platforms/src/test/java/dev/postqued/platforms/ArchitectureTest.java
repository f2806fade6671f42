package dev.postqued.platforms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses platforms =
      new ClassFileImporter()
          .importUrl(Instagram.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theRulesSpeakOfSomething() {
    assertThat(platforms).hasSizeGreaterThanOrEqualTo(40);
    assertThat(platforms.contain(Bluesky.class)).isTrue();
  }

  @Test
  void onlyTheOpenApiOfCoreIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.postqued..internal..", "dev.postqued.bindings..")
        .because("this module is what anyone could write for another platform")
        .check(platforms);
  }

  @Test
  void nothingButCoreAndJavaIsNeeded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.postqued..", "java..", "org.jspecify..")
        .because("options are values")
        .check(platforms);
  }

  @Test
  void nothingCanChange() {
    fields().should().beFinal().because("options are shared").check(platforms);
  }

  @Test
  void whatIsPublicCannotBeExtended() {
    classes()
        .that()
        .arePublic()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("what can be extended can never be changed")
        .check(platforms);
  }
}
