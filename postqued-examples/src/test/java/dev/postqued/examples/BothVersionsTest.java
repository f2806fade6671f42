package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The programs run on both versions, unchanged. {@code use-bindings} is about the bindings of version 1, {@code
 * inspect-files} calls no service, and those whose names begin with {@code v2} are in tests of their own.
 */
class BothVersionsTest {

  /** No source gives the limits of version 2, so that none is named there. */
  private static final String LIMIT =
      "the limit of 20 requests a minute is used up|there were too many requests [(].*[)]";

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(Sandbox.builder().clock(SandboxClock.frozenAt(NOW)));

  private enum Program {
    QUICKSTART((c, out, samples) -> QuickStart.run(c, out)),
    PUBLISH_NOW((c, out, samples) -> PublishNow.run(c, out)),
    SCHEDULE_FOR_LATER((c, out, samples) -> ScheduleForLater.run(c, out, "2026-03-02T12:00:00Z")),
    PHOTO_CAROUSEL((c, out, samples) -> PhotoCarousel.run(c, out)),
    FOLLOW_PUBLICATION((c, out, samples) -> FollowPublication.run(c, out)),
    PUBLISH_CALENDAR(
        (c, out, samples) -> PublishCalendar.run(c, out, samples.calendar().toString())),
    HANDLE_ERRORS((c, out, samples) -> HandleErrors.run(c, out)),
    UPLOAD_FOLDER((c, out, samples) -> assertThat(UploadFolder.run(c, out)).isZero());

    private final Run run;

    Program(Run run) {
      this.run = run;
    }

    boolean publishes() {
      return this != UPLOAD_FOLDER;
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachPrintsTheSameWithBothVersions(Program program) throws IOException {
    List<String> first = printed(ApiVersion.V1, program);
    SANDBOX.sandbox().reset();
    List<String> second = printed(ApiVersion.V2, program);

    assertThat(second).isNotEmpty().isEqualTo(first);
  }

  /** Sorted, since uploads end in any order. */
  private static List<String> printed(ApiVersion version, Program program) throws IOException {
    String printed = run(version, program.run);
    assertThat(SANDBOX.sandbox().journal().publications().isEmpty())
        .isEqualTo(!program.publishes());
    return printed
        .replaceAll("(hello|video|later)-[0-9a-f]{4}", "$1")
        .replaceAll(LIMIT, "a limit")
        .lines()
        .sorted()
        .toList();
  }

  private static String run(ApiVersion version, Run program) throws IOException {
    Output out = new Output();
    Sandbox sandbox = SANDBOX.sandbox();
    Connection connection = Connection.to(sandbox, Connection.with(version, Map.of()));
    try (SampleMedia samples = new SampleMedia();
        PostQued unused = connection.postQued()) {
      program.run(connection, out.stream, samples);
    }
    String prefix = "/" + version.name().toLowerCase(Locale.ROOT) + "/";
    assertThat(sandbox.journal().calls())
        .extracting(ApiCall::path)
        .allMatch(path -> path.startsWith(prefix));
    return Output.comparable(out.text());
  }

  @ParameterizedTest
  @EnumSource
  void checkPostKnowsTheRulesOfTheVersion(ApiVersion version) throws IOException {
    String printed = run(version, (c, out, samples) -> CheckPost.run(c, out));

    assertThat(printed)
        .contains("A video with a photo (is not published like this)")
        .containsOnlyOnce("videos and images are mixed");
    assertThat(printed.contains("tiktok.media.mixed"))
        .as("version 2 mixes them, and TikTok does not")
        .isEqualTo(version == ApiVersion.V2);
    assertThat(SANDBOX.sandbox().journal().calls()).isEmpty();
  }

  @Test
  void whereThereAreNoEventsAPublicationIsRead() throws IOException {
    String printed = run(ApiVersion.V2, (c, out, samples) -> ReceiveWebhooks.run(c, out));

    assertThat(printed)
        .contains("Version 2 of the API sends its users no events", "Outcome: COMPLETED");
    assertThat(SANDBOX.sandbox().journal().publications()).hasSize(1);
  }

  @Test
  void managePosts() throws IOException {
    String printed = run(ApiVersion.V2, (c, out, samples) -> ManagePosts.run(c, out));

    assertThat(printed.lines())
        .contains("Rescheduled for 2026-03-08T12:00:00Z", "Canceled: canceled")
        .last()
        .isEqualTo("Deleted.");
  }

  @Test
  void publishEverywhereIsTwoPostsOnElevenPlatforms() throws IOException {
    String printed = run(ApiVersion.V2, (c, out, samples) -> PublishEverywhere.run(c, out));

    assertThat(printed.lines())
        .as("nothing is found by the rules")
        .noneMatch(line -> line.contains("left out"))
        .containsSequence("   instagram: fits", "   facebook: fits", "   threads: fits")
        .filteredOn(line -> line.endsWith(": published"))
        .hasSize(11);
    assertThat(printed).contains("targetCount=10", "targetCount=1");
    List<CreatedPublication> posts = SANDBOX.sandbox().journal().publications();
    assertThat(posts).hasSize(2);
    assertThat(posts.get(0).body())
        .contains(
            "\"disableDuet\":true",
            "\"postType\":\"reel\"",
            "\"firstComment\":{\"text\":\"Which morning was the best?\"}",
            "\"visibility\":\"unlisted\"",
            "\"subreddit\":\"videos\"");
    assertThat(posts.get(1).body()).contains("\"platform\":\"bluesky\"");
  }

  @Test
  void whatAPlatformDoesNotTakeIsLeftOut() throws IOException {
    String printed =
        run(
            ApiVersion.V2,
            (c, out, samples) -> PublishEverywhere.run(c, out, samples.video().toString()));

    assertThat(printed.lines())
        .contains("   pinterest: left out")
        .filteredOn(line -> line.endsWith(": published"))
        .hasSize(10);
    assertThat(SANDBOX.sandbox().journal().publications()).hasSize(1);
  }

  private interface Run {
    void run(Connection connection, PrintStream out, SampleMedia samples) throws IOException;
  }
}
