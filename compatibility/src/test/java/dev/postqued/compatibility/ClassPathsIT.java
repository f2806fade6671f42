package dev.postqued.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class paths of users, taken from the BOMs that they import. */
class ClassPathsIT {
  private static Runs runs;

  @BeforeAll
  static void runAll() throws Exception {
    runs = Runs.sideBySide();
  }

  static Stream<Run> thatWork() {
    return runs.thatWork();
  }

  static Stream<Run> thatAreRefused() {
    return runs.thatAreRefused();
  }

  @ParameterizedTest
  @MethodSource("thatWork")
  void theQuickStartAndAnUploadOverTlsWork(Run run) {
    assertThat(run.report().step()).as(run.output()).isEqualTo(Step.DONE);
    assertThat(run.exit()).as(run.output()).isZero();
  }

  @ParameterizedTest
  @MethodSource("thatAreRefused")
  void anythingOlderIsOneErrorWhenTheClientIsBuilt(Run run) throws IOException {
    Report report = run.report();
    assertThat(report.step()).as(run.output()).isEqualTo(Step.BUILD_CLIENT);
    assertThat(report.error())
        .startsWith(IllegalStateException.class.getName())
        .contains("httpclient5 is " + report.version(Library.HTTPCLIENT5), "5.4 or newer")
        .contains("httpcore5 is " + report.version(Library.HTTPCORE5), "5.3 or newer")
        .contains("jackson-core is " + report.version(Library.JACKSON), "2.18 or newer");
    assertThat(documentation()).as("what it threw").contains(report.error());
  }

  @Test
  void theTableOfTheDocumentationIsWhatRan() throws IOException {
    assertThat(documentation())
        .as("took %s%nthe table is now%n%s", runs.times(), runs.table())
        .contains(runs.table());
  }

  private static String documentation() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("repository.root"), "docs", "compatibility.md"));
  }
}
