package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  private final Output out = new Output();
  private final Output err = new Output();

  @Test
  void withoutArgumentsTheProgramsAreListed() throws IOException {
    assertThat(run()).isZero();
    assertThat(out.text())
        .contains(
            "quickstart",
            "publish-now",
            "schedule-for-later",
            "photo-carousel",
            "check-post",
            "follow-publication",
            "handle-errors",
            "use-bindings",
            "publish-calendar",
            "receive-webhooks",
            "postsyncer-post",
            "postsyncer-schedule",
            "postsyncer-comments",
            "postsyncer-performance",
            "postquickai-video",
            "postquickai-week");
    assertThat(err.text()).isEmpty();
  }

  @Test
  void helpListsTheProgramsAndTellsWhatEachTakes() throws IOException {
    assertThat(run("--help")).isZero();
    assertThat(out.text())
        .startsWith("Usage: java -jar postqued-examples.jar [-hV] [PROGRAM [ARGUMENT...]]")
        .contains("POSTQUED_API_KEY chooses the real API");
    for (Example example : Programs.ALL) {
      Output told = new Output();
      assertThat(Examples.run(Map.of(), told.stream, err.stream, example.name(), "--help"))
          .isZero();
      assertThat(told.lines())
          .first()
          .asString()
          .startsWith("Usage: java -jar postqued-examples.jar " + example.name() + " [-hV]");
      example
          .arguments()
          .forEach(argument -> assertThat(told.text()).contains("[" + argument.label() + "]"));
    }
    assertThat(err.text()).isEmpty();
  }

  @Test
  void eachProgramHasTheVersionOfTheJar() throws IOException {
    assertThat(run("--version")).isZero();
    assertThat(run("quickstart", "-V")).isZero();
    assertThat(out.lines()).hasSize(2).allMatch(line -> line.startsWith("postqued-examples "));
  }

  @Test
  void aTextMayBeginWithAnAtSignAndAfterTwoDashesWithADash() throws IOException {
    assertThat(run("postsyncer-post", "@yourusername says \"${hello}\"")).isZero();
    assertThat(run("postsyncer-post", "--", "-- sale")).isZero();
    assertThat(err.text()).isEmpty();
  }

  @Test
  void anUnknownNameIsBadUsageAndSaysWhatIsLikeIt() throws IOException {
    assertThat(run("quikstart")).isEqualTo(2);
    assertThat(err.lines())
        .singleElement()
        .asString()
        .startsWith("There is no program 'quikstart'; did you mean quickstart or ");
    assertThat(out.text()).isEmpty();
  }

  @Test
  void aProgramThatFailsSaysWhyWithoutAStackTrace() throws IOException {
    Map<String, String> unreachable =
        Map.of("POSTQUED_API_KEY", "pq_x", "POSTQUED_BASE_URL", "http://127.0.0.1:1");
    assertThat(Examples.run(unreachable, out.stream, err.stream, "use-bindings")).isEqualTo(1);
    assertThat(err.lines()).singleElement().asString().contains("could not be reached");
  }

  @Test
  void theStatusTellsWhetherEachFileCouldBeRead() throws IOException {
    assertThat(run("inspect-files")).isZero();
    assertThat(run("inspect-files", "no-such-video.mp4")).isEqualTo(1);
    assertThat(err.text()).isEmpty();
  }

  @Test
  void thoseOfPostSyncerRunInASandboxOfTheirOwn() throws IOException {
    assertThat(run("postsyncer-post")).isZero();
    assertThat(out.text()).contains("POSTSYNCER_API_TOKEN is not set", "published");
  }

  @Test
  void theReadmeShowsWhatQuickStartPrints() throws IOException {
    assertThat(run("quickstart")).isZero();
    assertThat(Output.comparable(out.text()))
        .isEqualTo(Output.comparable(Documents.block("console", "POSTQUED_API_KEY is not set")));
  }

  @Test
  void aProgramThatIsAboutOneVersionRunsWhateverTheEnvironmentSays() throws IOException {
    Map<String, String> version2 =
        Map.of(
            "POSTQUED_API_VERSION", "v2",
            "POSTQUED_WORKSPACE_ID", "110e8400-e29b-41d4-a716-446655440010");
    assertThat(Examples.run(version2, out.stream, err.stream, "use-bindings")).isZero();
    assertThat(out.text()).contains("POST /v1/content/publish gave Publication[");
  }

  private int run(String... arguments) throws IOException {
    return Examples.run(Map.of("POSTQUED_API_KEY", " "), out.stream, err.stream, arguments);
  }
}
