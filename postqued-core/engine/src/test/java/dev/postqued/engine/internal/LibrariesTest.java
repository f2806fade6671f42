package dev.postqued.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postqued.engine.internal.Libraries.Library;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LibrariesTest {

  @SuppressWarnings("UnusedVariable") // A source of parameters.
  private static final List<Library> NEEDED = Libraries.NEEDED;

  @Test
  void whatTheTestsRunOnWillDo() {
    assertThatCode(Libraries::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @FieldSource("NEEDED")
  void eachLibraryNamesItsVersion(Library library) {
    assertThat(library.found()).as(library.artifact()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void aLibraryThatIsTooOldIsNamedWithBothVersionsAndTheRemedy() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Libraries.check(List.of(tooOld("org.example:http", () -> "5.3.1"))))
        .withMessageContaining("org.example:http is 5.3.1; it must be 5.4 or newer. Set it.")
        .withMessageContaining("dependencyManagement")
        .withCauseInstanceOf(NoSuchMethodError.class);
  }

  @Test
  void allThatAreTooOldAreInOneError() {
    List<Library> libraries =
        List.of(
            tooOld("org.example:http", () -> "5.3.1"),
            fine("org.example:log", () -> "1.7"),
            tooOld("org.example:json", () -> "2.17.3"));

    assertThatIllegalStateException()
        .isThrownBy(() -> Libraries.check(libraries))
        .withMessageContainingAll("org.example:http is 5.3.1", "org.example:json is 2.17.3")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("org.example:log"));
  }

  @Test
  void aLibraryThatCanDoWhatIsNeededMayHaveAnyVersionOrNone() {
    List<Library> libraries =
        List.of(
            fine("org.example:merged", () -> "0.0.1"),
            fine("org.example:stripped", () -> null),
            fine(
                "org.example:broken",
                () -> {
                  throw new IOException("no such file");
                }));

    assertThatCode(() -> Libraries.check(libraries)).doesNotThrowAnyException();
  }

  @Test
  void aLibraryThatIsTooOldIsNamedAlsoIfItsVersionIsUnknown() {
    List<Library> libraries =
        List.of(
            tooOld("org.example:stripped", () -> null),
            tooOld(
                "org.example:broken",
                () -> {
                  throw new NoClassDefFoundError("org/example/Version");
                }));

    assertThatIllegalStateException()
        .isThrownBy(() -> Libraries.check(libraries))
        .withMessageContainingAll(
            "org.example:stripped is missing or has no version; it must be 5.4 or newer",
            "org.example:broken is missing or has no version; it must be 5.4 or newer");
  }

  private static Library fine(String artifact, Callable<@Nullable String> version) {
    return new Library(artifact, "5.4", "Set it.", () -> "linked", version);
  }

  private static Library tooOld(String artifact, Callable<@Nullable String> version) {
    return new Library(
        artifact,
        "5.4",
        "Set it.",
        () -> {
          throw new NoSuchMethodError("connect()");
        },
        version);
  }
}
