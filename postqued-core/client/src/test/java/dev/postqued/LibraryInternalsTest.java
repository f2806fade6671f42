package dev.postqued;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.core5.annotation.Internal;
import org.junit.jupiter.api.Test;

/** What the client uses of its libraries that may change without notice. */
class LibraryInternalsTest {

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
        .check(CoreClasses.ALL);
  }

  @Test
  void whatLibrariesCallInternalIsListed() throws IOException {
    Set<String> used =
        CoreClasses.ALL.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .filter(type -> type.isAnnotatedWith(Internal.class))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    CoreClasses.ALL.stream()
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
}
