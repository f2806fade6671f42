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
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.postqued.engine.ClientBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.annotation.Internal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String[] INTERNAL = {
    "dev.postqued.internal..", "dev.postqued.engine.internal.."
  };

  private static final Path CORE = Path.of(System.getProperty("repository.root"), "postqued-core");

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
    core = CoreClasses.ALL;
    assertThat(core).as("the classes that the rules speak of").hasSizeGreaterThan(150);
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
        .check(core);
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
    for (Path file : sources("media", "engine", "client")) {
      assertThat(withoutComments(Files.readString(file)).toLowerCase(Locale.ROOT))
          .as("code of %s, since platforms are added by modules beside core", file.getFileName())
          .doesNotContain("\"tiktok\"", "class tiktok", "postqued.tiktok");
    }
  }

  @Test
  void theEngineNamesNoVendor() throws IOException {
    Pattern prefix = Pattern.compile("dev\\.postqued");
    for (Path file : sources("engine", "media")) {
      assertThat(prefix.matcher(Files.readString(file)).replaceAll("").toLowerCase(Locale.ROOT))
          .as("text of %s, since every service declares what is special about it", file)
          .doesNotContain("postqued", "postsyncer", "postquick", "tiktok", "pq_", "/v1", "/v2");
    }
  }

  private static List<Path> sources(String... modules) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(CORE.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).hasSizeGreaterThan(30);
    return sources;
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

  /**
   * Sleepers and limiters are written by users and called by the library, in threads that wait. Bodies
   * are written like streams.
   */
  private static DescribedPredicate<JavaClass> openTypes() {
    return DescribedPredicate.describe(
        "are open to users",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().startsWith("dev.postqued.internal")
                && !type.getPackageName().startsWith("dev.postqued.engine.internal")
                && !type.getPackageName().equals("dev.postqued.environment")
                && !type.getSimpleName().equals("RateLimiter")
                && !type.getSimpleName().matches("RequestBody|BodySink|FileSink"));
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
  void theEnvironmentHasOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.postqued.internal.EnvironmentVariables")
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
            new ArchCondition<>("be final, sealed, a root of exceptions, or the root of builders") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                    type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed()
                        || type.isAssignableTo(Throwable.class)
                        || type.isEquivalentTo(ClientBuilder.class);
                if (!closed) {
                  events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
              }
            })
        .because("what can be extended can never be changed")
        .check(core);
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
        .check(core);
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
        .check(core);
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
        .check(core);
  }

  @Test
  void noPackageLiesInTwoArtifacts() {
    Map<String, Set<URI>> homes = new TreeMap<>();
    for (JavaClass type : core) {
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
        .check(core);
  }
}
