package dev.postqued.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.UploadFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs of the packaged jar that are stopped while they are at work. */
@Timeout(120)
class StoppedProgramIT {

  @TempDir Path folder;

  /** Makes a video longer that it does not change: a box that is to be skipped. */
  private static byte[] emptyBox(int size) {
    return ByteBuffer.allocate(size).putInt(size).put("free".getBytes(UTF_8)).array();
  }

  @Test
  void aCalendarThatIsKilledWhileItUploadsIsResumed() throws Exception {
    try (SampleMedia samples = new SampleMedia()) {
      Files.copy(samples.photos().get(0), folder.resolve("photo.jpg"));
      Path video = Files.copy(samples.video(), folder.resolve("video.mp4"));
      Files.write(video, emptyBox(3_000_000), StandardOpenOption.APPEND);
    }
    Path calendar =
        Files.writeString(
            folder.resolve("calendar.csv"),
            Calendar.HEADER + "\na,,photo.jpg,A\nb,,video.mp4,B\nc,,photo.jpg,C\n");
    try (Sandbox sandbox = Sandbox.start()) {
      sandbox.faults().on(Operation.PUT_OBJECT).always().then(UploadFault.slow(1_000_000));
      Process killed = start(sandbox, "publish-calendar", calendar.toString());
      readUntil(killed, "###");
      killed.destroyForcibly().waitFor();
      assertThat(sandbox.journal().publications()).hasSize(1);
      sandbox.faults().clear();

      Process second = start(sandbox, "publish-calendar", calendar.toString());
      String printed = new String(second.getInputStream().readAllBytes(), UTF_8);

      assertThat(second.waitFor()).as(printed).isZero();
      assertThat(printed).contains("continuing: 1 of 3 are done");
      assertThat(sandbox.journal().publications()).hasSize(3);
      for (String id : List.of("a", "b", "c")) {
        String key = IdempotencyKey.of("calendar", id).value();
        assertThat(sandbox.journal().publicationsByKey(key)).as(id).hasSize(1);
      }
    }
  }

  @Test
  void withAKeyEventsAreTakenUntilTheProgramIsStopped() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Process program = start(sandbox, "receive-webhooks");
      try {
        String address =
            readUntil(program, "/webhooks\n").replaceAll("(?s).*(http://\\S+)\\s*", "$1");
        sandbox.webhooks().sendTo(URI.create(address));
        assertThat(sandbox.webhooks().forge("p", "t", "failed").answer()).isEqualTo(204);
        readUntil(program, "target t is failed (new, a hint)");
        assertThat(program.isAlive()).isTrue();
      } finally {
        program.destroy();
      }
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Process start(Sandbox sandbox, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("examples.jar"))
            .redirectErrorStream(true);
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.startsWith("POSTQUED_"));
    builder.environment().put("POSTQUED_API_KEY", sandbox.apiKey());
    builder.environment().put("POSTQUED_BASE_URL", sandbox.baseUrl().toString());
    return builder.start();
  }

  private static String readUntil(Process process, String text) throws IOException {
    BufferedReader reader = process.inputReader(UTF_8);
    StringBuilder read = new StringBuilder();
    while (read.indexOf(text) < 0) {
      int next = reader.read();
      assertThat(next).as(read.toString()).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }
}
