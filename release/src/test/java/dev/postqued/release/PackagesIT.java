package dev.postqued.release;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for the packages of all clients together. */
class PackagesIT {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrls(
              Artifact.jars().stream()
                  .filter(artifact -> !artifact.name().matches(".*(bindings|testkit|contracts)"))
                  .map(artifact -> jar(artifact))
                  .toList());

  private static URL jar(Artifact artifact) {
    try {
      return new URL("jar:" + artifact.jar("").toUri() + "!/");
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theClientsAreAmongThem() {
    assertThat(CLASSES).hasSizeGreaterThan(300);
    assertThat(CLASSES.contain("dev.postqued.PostQued")).isTrue();
    assertThat(CLASSES.contain("dev.postqued.postsyncer.PostSyncer")).isTrue();
    assertThat(CLASSES.contain("dev.postqued.postquickai.PostQuickAi")).isTrue();
  }

  @Test
  void onlyInternalsTouchTheBindings() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.postqued.bindings..", "feign..", "org.apache.hc..")
        .because("what users compile against must outlive the transport and a version of an API")
        .check(CLASSES);
  }

  @Test
  void aClientUsesNoInternalsOfTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.postqued.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.postqued.engine.internal..")
        .because("whoever writes a client has the public engine only")
        .check(CLASSES);
  }

  @Test
  void theServicesDoNotKnowEachOther() {
    classes()
        .that()
        .resideInAPackage("dev.postqued.postsyncer..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("dev.postqued.postquickai..", "dev.postqued.internal..")
        .check(CLASSES);
  }

  @Test
  void nothingStaticCanChange() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because("two clients in one process must not meet")
        .check(CLASSES);
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
        .check(CLASSES);
  }

  @Test
  void noPackageLiesInTwoArtifacts() {
    Map<String, Set<String>> artifacts = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      artifacts
          .computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
          .add(
              type.getSource()
                  .orElseThrow()
                  .getUri()
                  .toString()
                  .replaceFirst("[.]jar!.*", "")
                  .replaceFirst(".*/", ""));
    }

    assertThat(artifacts).allSatisfy((name, jars) -> assertThat(jars).as(name).hasSize(1));
  }
}
