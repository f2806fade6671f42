package dev.postqued.tiktok;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses tiktok =
      new ClassFileImporter()
          .importUrl(TikTok.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void theRulesSpeakOfSomething() {
    assertThat(tiktok).hasSizeGreaterThanOrEqualTo(5);
    assertThat(tiktok.contain(TikTokVideoOptions.class)).isTrue();
  }

  @Test
  void onlyTheOpenApiOfCoreIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.postqued.internal..")
        .because("this module is what anyone could write for another platform")
        .check(tiktok);
  }

  @Test
  void nothingButCoreAndJavaIsNeeded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.postqued..", "java..", "org.jspecify..")
        .because("options are values")
        .check(tiktok);
  }

  @Test
  void nothingCanChange() {
    fields().should().beFinal().because("options are shared").check(tiktok);
  }
}
