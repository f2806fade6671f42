package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program, run with what it does not take. */
@Timeout(60)
class CommandLineTest {

  private final Output out = new Output();

  static List<Example> programs() {
    return Programs.ALL;
  }

  static Stream<Example> programsThatTakeFiles() {
    List<String> paths = List.of("VIDEO", "IMAGE...", "FOLDER", "CALENDAR.CSV");
    return Programs.ALL.stream()
        .filter(example -> example.arguments().stream().anyMatch(a -> paths.contains(a.label())));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void anUnknownOptionIsNamed(Example program) {
    assertThat(refused(program, "--verbos")).contains(program.name() + " has no option '--verbos'");
    assertThat(refused(program, "--versio")).contains("'--versio'", "did you mean --version");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void anArgumentTooManyIsNamed(Example program) {
    if (program.takes().endsWith("...]")) {
      return;
    }
    assertThat(refused(program, "1", "2", "3"))
        .startsWith(program.name() + " takes " + program.takes() + "; ")
        .contains("one argument too many: ");
  }

  @ParameterizedTest
  @MethodSource("programsThatTakeFiles")
  void aFileThatIsMissingIsNamed(Example program) {
    assertThat(refused(program, "missing\nfile")).contains(" that exists, was missing\\nfile");
  }

  private String refused(Example program, String... arguments) {
    Output told = new Output();
    String[] line =
        Stream.concat(Stream.of(program.name()), Stream.of(arguments)).toArray(String[]::new);
    assertThat(Examples.run(Map.of(), out.stream, told.stream, line)).isEqualTo(2);
    assertThat(told.lines()).hasSize(1);
    assertThat(told.text() + out.text()).doesNotContain("at dev.postqued", "Exception");
    return told.text();
  }
}
