package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that publish run on both versions, unchanged. */
class BothVersionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(NOW)));

  private final Output out = new Output();

  private void run(String version, Program program) throws IOException {
    Sandbox sandbox = SANDBOX.sandbox();
    Connection connection = Connection.to(sandbox, Map.of("POSTQUED_API_VERSION", version));
    try (SampleMedia samples = new SampleMedia();
        PostQued unused = connection.postQued()) {
      program.run(connection, samples);
      assertThat(sandbox.journal().publications()).isNotEmpty();
      assertThat(sandbox.journal().calls())
          .isNotEmpty()
          .extracting(ApiCall::path)
          .allMatch(path -> path.startsWith("/" + version + "/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void quickStart(String version) throws IOException {
    run(version, (connection, samples) -> QuickStart.run(connection, out.stream));
    assertThat(out.text()).contains("Done.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void publishNow(String version) throws IOException {
    run(version, (connection, samples) -> PublishNow.run(connection, out.stream));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void scheduleForLater(String version) throws IOException {
    run(version, (connection, samples) -> ScheduleForLater.run(connection, out.stream));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void photoCarousel(String version) throws IOException {
    run(version, (connection, samples) -> PhotoCarousel.run(connection, out.stream));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void publishCalendar(String version) throws IOException {
    run(
        version,
        (connection, samples) ->
            PublishCalendar.run(connection, out.stream, samples.calendar().toString()));
  }

  @Test
  void managePosts() throws IOException {
    run("v2", (connection, samples) -> ManagePosts.run(connection, out.stream));
    assertThat(out.lines())
        .contains("Rescheduled for 2026-03-08T12:00:00Z", "Canceled: canceled")
        .last()
        .isEqualTo("Deleted.");
  }

  private interface Program {
    void run(Connection connection, SampleMedia samples) throws IOException;
  }
}
