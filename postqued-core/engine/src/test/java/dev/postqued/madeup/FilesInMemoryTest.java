package dev.postqued.madeup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.environment.Environment;
import dev.postqued.environment.MemoryMediaFiles;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import dev.postqued.uploads.MediaSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts of files that lie on no disk. */
class FilesInMemoryTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Path FILE = Path.of("disk", "a.png").toAbsolutePath();

  private final MemoryMediaFiles disk = new MemoryMediaFiles();
  private final WireServer server = new WireServer();
  private final Journal journal = Journal.inMemory();

  @AfterEach
  void close() {
    server.close();
  }

  private Posterity client() {
    VirtualTime time = new VirtualTime();
    return Posterity.builder("42|abcdefgh")
        .baseUrl(server.url())
        .picturesUrl(server.url())
        .environment(Environment.system().withMediaFiles(disk))
        .clock(time.clock())
        .sleeper(time::sleep)
        .journal(journal)
        .build();
  }

  private void send(Posterity client) {
    client.send(IdempotencyKey.of("one"), "Dear reader", MediaSource.file(FILE, disk), "spring");
  }

  @Test
  void theirBytesGoOut() {
    disk.put(FILE, "pictured".getBytes(StandardCharsets.UTF_8), NOON);
    server
        .on("POST /pictures", Answer.json(200, "{\"number\":\"p7\"}"))
        .on("POST /letters", Answer.json(200, "{\"id\":\"L1\"}"));

    try (Posterity client = client()) {
      send(client);
    }

    assertThat(new String(server.requests().get(0).body(), StandardCharsets.UTF_8))
        .contains("\r\n\r\npictured\r\n");
  }

  @Test
  void aPostIsPublishedAgainFromTheDisksOfItsClient() {
    disk.put(FILE, "pictured".getBytes(StandardCharsets.UTF_8), NOON);
    server.on("POST /pictures", Answer.of(413, "no"));

    try (Posterity client = client()) {
      assertThatThrownBy(() -> send(client)).isInstanceOf(ServiceException.class);
      server
          .on("POST /pictures", Answer.json(200, "{\"number\":\"p7\"}"))
          .on("POST /letters", Answer.json(200, "{\"id\":\"L1\"}"));
      send(client);
    }

    assertThat(server.requests("POST /letters")).hasSize(1);
  }

  @Test
  void aFileThatChangedAfterItsPostWasMadeIsRefused() {
    disk.put(FILE, "pictured".getBytes(StandardCharsets.UTF_8), NOON);
    server.on("POST /pictures", Answer.of(413, "no"));
    try (Posterity client = client()) {
      assertThatThrownBy(() -> send(client)).isInstanceOf(ServiceException.class);
      disk.put(FILE, "repaints".getBytes(StandardCharsets.UTF_8), NOON.plusSeconds(1));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> send(client))
          .withMessageContaining("must not change after its post was created");
    }

    assertThat(server.requests("POST /letters")).isEmpty();
  }

  @Test
  void anEmptyFileIsRefused() {
    disk.put(FILE, new byte[0], NOON);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> MediaSource.file(FILE, disk))
        .withMessageContainingAll("file must not be empty", FILE.toString());
  }
}
