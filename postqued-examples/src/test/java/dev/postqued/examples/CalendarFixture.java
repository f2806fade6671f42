package dev.postqued.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.testkit.CreatedPublication;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A calendar of three rows and a sandbox to publish it to. */
abstract class CalendarFixture {

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.with(
          Sandbox.builder()
              .clock(SandboxClock.frozenAt(Instant.parse("2026-03-01T12:00:00Z")))
              .rateWindow(RateWindow.OFF));

  static final String THREE =
      """
      id,time,file,caption
      mon,,one.jpg,Monday, "as ever"
      tue,2026-03-03T09:00:00Z,two.mp4,"Tuesday, ""so"" it is"
      wed,,three.jpg,Wednesday
      """;

  @TempDir Path folder;

  final Output out = new Output();
  Sandbox sandbox;
  Path calendar;

  @BeforeEach
  void write(Sandbox running) throws IOException {
    sandbox = running;
    try (SampleMedia samples = new SampleMedia()) {
      List<Path> photos = samples.photos();
      Files.copy(photos.get(0), folder.resolve("one.jpg"));
      Files.copy(samples.video(), folder.resolve("two.mp4"));
      Files.copy(photos.get(2), folder.resolve("three.jpg"));
    }
    calendar = Files.writeString(folder.resolve("calendar.csv"), THREE);
  }

  int run() throws IOException {
    return run(out.stream);
  }

  int run(PrintStream to) throws IOException {
    Connection connection = Connection.to(sandbox);
    try (PostQued unused = connection.postQued()) {
      return PublishCalendar.run(connection, to, calendar.toString());
    }
  }

  void replace(String old, String by) throws IOException {
    String text = Files.readString(calendar);
    assertThat(text).contains(old);
    Files.writeString(calendar, text.replace(old, by));
  }

  List<CreatedPublication> published(String id) {
    return sandbox.journal().publicationsByKey(IdempotencyKey.of("calendar", id).value());
  }

  void assertOnce(String... ids) {
    assertThat(sandbox.journal().publications()).hasSize(ids.length);
    assertThat(ids).allSatisfy(id -> assertThat(published(id)).as(id).hasSize(1));
  }

  String line(String id) {
    return out.lines().stream().filter(l -> l.startsWith(id)).reduce((a, b) -> b).orElse("");
  }
}
