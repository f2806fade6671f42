package dev.postqued;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.annotation.Internal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String INTERNAL = "dev.postqued.internal..";

  /** The form of a journal on disk, which is not public. */
  private static final DescribedPredicate<JavaClass> JOURNAL_LINE =
      DescribedPredicate.describe(
          "the line of a journal",
          type ->
              type.getName().startsWith("dev.postqued.journal.JournalLine")
                  && !type.getModifiers().contains(JavaModifier.PUBLIC));

  private static JavaClasses core;

  @BeforeAll
  static void read() {
    core =
        new ClassFileImporter()
            .importUrl(PostQued.class.getProtectionDomain().getCodeSource().getLocation());
    assertThat(core).as("the classes that the rules speak of").hasSizeGreaterThan(40);
  }

  @Test
  void onlyInternalsTouchTheTransport() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL)
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
        .check(core);
  }

  @Test
  void noClassOfHttpClientIsExtended() {
    noClasses()
        .should()
        .beAssignableTo(
            DescribedPredicate.describe(
                "classes of HttpClient",
                type ->
                    type.getPackageName().startsWith("org.apache.hc.client5")
                        && !type.isInterface()))
        .because("its classes become final and open again from one version to the next")
        .check(core);
  }

  @Test
  void whatLibrariesCallInternalIsListed() throws IOException {
    Set<String> used =
        core.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .filter(type -> type.isAnnotatedWith(Internal.class))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    core.stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .map(access -> access.getTarget().resolveMember().orElse(null))
        .filter(member -> member != null && member.isAnnotatedWith(Internal.class))
        .forEach(member -> used.add(member.getOwner().getName()));

    String list =
        Files.readString(Path.of(System.getProperty("repository.root"), "docs/dependencies.md"));
    List<String> listed =
        Pattern.compile("(?m)^\\| `(org\\.apache\\.hc\\.[\\w.]+)")
            .matcher(list)
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void coreNamesNoPlatform() throws IOException {
    Path sources = Path.of(System.getProperty("repository.root"), "postqued-core/src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(java).hasSizeGreaterThan(40);
      for (Path file : java) {
        assertThat(withoutComments(Files.readString(file)).toLowerCase(Locale.ROOT))
            .as("code of %s, since platforms are added by modules beside core", file.getFileName())
            .doesNotContain("\"tiktok\"", "class tiktok", "postqued.tiktok");
      }
    }
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  @Test
  void parametersAreNeverOptional() {
    methods()
        .should(
            new ArchCondition<>("have no Optional parameter") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                boolean has =
                    method.getRawParameterTypes().stream()
                        .anyMatch(t -> t.isEquivalentTo(Optional.class));
                if (has && !method.getName().startsWith("lambda$")) {
                  events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
              }
            })
        .because("an Optional that is passed has three states")
        .check(core);
  }

  @Test
  void theOpenApiThrowsNoCheckedException() {
    methods()
        .that()
        .areDeclaredInClassesThat(openTypes())
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("declare no checked exception") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                method.getThrowsClause().getTypes().stream()
                    .filter(t -> !t.isAssignableTo(RuntimeException.class))
                    .forEach(
                        t ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    method, method.getFullName() + " throws " + t.getName())));
              }
            })
        .because("callers decide which failures they handle")
        .check(core);
  }

  /** Sleepers and limiters are written by users and called by the library, in threads that wait. */
  private static DescribedPredicate<JavaClass> openTypes() {
    return DescribedPredicate.describe(
        "are open to users",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().startsWith("dev.postqued.internal")
                && !type.getSimpleName().equals("Sleeper")
                && !type.getSimpleName().equals("RateLimiter"));
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
        .check(core);
  }

  @Test
  void realTimeHasOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.postqued.PostQuedBuilder")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .because("tests move time, and never wait for it")
        .check(core);
    noClasses()
        .that()
        .haveNameNotMatching("dev.postqued.internal.(MonotonicClock|http.Watchdog([$].*)?)")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .because("only one clock and the watch over bytes on the wire read real time")
        .check(core);
  }

  @Test
  void theEnvironmentHasOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.postqued.internal.Environment")
        .should()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .because("tests pass an environment of their own")
        .check(core);
  }

  @Test
  void openTypesCannotBeExtendedByAccident() {
    classes()
        .that(openTypes())
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should(
            new ArchCondition<>("be final, or a root of exceptions, or abstract and sealed") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                    type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed()
                        || type.isAssignableTo(Throwable.class);
                if (!closed) {
                  events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
              }
            })
        .because("what can be extended can never be changed")
        .check(core);
  }

  @Test
  void callsKnowNothingOfAVersionOfTheApi() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.postqued.internal.call..",
            "dev.postqued.internal.upload..",
            "dev.postqued.internal.publishing..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.postqued.internal.v1..", "dev.postqued.bindings..")
        .because("a second version stands beside the first")
        .check(core);
  }

  @Test
  void mediaAreReadOnTheirOwn() {
    noClasses()
        .that()
        .resideInAPackage("dev.postqued.internal.probe..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of the client, but for what is said of media",
                type ->
                    type.getPackageName().startsWith("dev.postqued")
                        && !type.getPackageName().equals("dev.postqued.internal.probe")
                        && !type.getPackageName().equals("dev.postqued.media")))
        .because("a file is read without a client, and by whoever has one")
        .check(core);
  }

  @Test
  void theOpenPackagesDependOnInternalsOnlyWhereTheyArePutTogether() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.postqued.accounts..",
            "dev.postqued.errors..",
            "dev.postqued.media..",
            "dev.postqued.publishing..",
            "dev.postqued.limits..")
        // What a file says of itself is read where it is asked for, and goes nowhere.
        .and()
        .doNotHaveFullyQualifiedName("dev.postqued.media.MediaInfo")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INTERNAL)
        .because("values know nothing of how they travel")
        .check(core);
  }
}
