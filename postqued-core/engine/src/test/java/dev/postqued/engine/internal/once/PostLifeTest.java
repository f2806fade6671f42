package dev.postqued.engine.internal.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.internal.once.PostLife.Earlier;
import dev.postqued.engine.internal.once.PostLife.Event;
import dev.postqued.journal.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PostLifeTest {

  private static final Path DOCUMENT = Path.of("../../docs/once.md");

  @Test
  void everyResultOfASendHasARow() {
    for (Earlier earlier : Earlier.values()) {
      for (Event event : Event.values()) {
        boolean possible = earlier != Earlier.NEVER_SENT || event != Event.KEY_TOO_OLD;
        assertThat(
                Arrays.stream(PostLife.values())
                    .filter(row -> row.earlier == earlier && row.event == event))
            .as(earlier + "; " + event)
            .hasSize(possible ? 1 : 0);
      }
    }
  }

  @Test
  void nothingButAFirstSendIsTakenBack() {
    assertThat(PostLife.values())
        .filteredOn(row -> row.next == Step.READY || row.next == Step.REFUSED)
        .allMatch(row -> row.earlier == Earlier.NEVER_SENT);
  }

  @Test
  void acceptedIsWhatTheServiceAcceptedOrKnowsLongAfterIt() {
    assertThat(PostLife.values())
        .filteredOn(row -> row.next == Step.ACCEPTED)
        .allMatch(
            row ->
                row.event == Event.ACCEPTS
                    || (row.event == Event.KEY_KNOWN && row.earlier == Earlier.SETTLED));
  }

  @Test
  void theDocumentHasTheSameTable() throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains(table());
  }

  private static String table() {
    String head =
        """
        | Before the send | Result of the send | Step | Noted beside it | The caller is told |
        |---|---|---|---|---|
        """;
    return Arrays.stream(PostLife.values())
        .map(
            row ->
                "| %s | %s | `%s` | %s | %s |\n"
                    .formatted(row.earlier, row.event, row.next, row.note, row.told))
        .collect(Collectors.joining("", head, ""));
  }
}
