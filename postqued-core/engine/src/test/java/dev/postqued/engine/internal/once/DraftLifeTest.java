package dev.postqued.engine.internal.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.engine.internal.once.DraftLife.Earlier;
import dev.postqued.engine.internal.once.DraftLife.Event;
import dev.postqued.engine.internal.once.DraftLife.Told;
import dev.postqued.journal.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DraftLifeTest {

  private static final Path DOCUMENT = Path.of("../../docs/once.md");

  /** Reads are for what is open; requests for what may be sent. */
  private static boolean isPossible(Earlier earlier, Event event) {
    return event.isRead()
        ? earlier.isOpen()
        : earlier != Earlier.AT_WORK && earlier != Earlier.SETTLED;
  }

  @Test
  void everyResultHasARow() {
    for (Earlier earlier : Earlier.values()) {
      for (Event event : Event.values()) {
        assertThat(
                Arrays.stream(DraftLife.values())
                    .filter(row -> row.earlier == earlier && row.event == event))
            .as(earlier + "; " + event)
            .hasSize(isPossible(earlier, event) ? 1 : 0);
      }
    }
  }

  @Test
  void nothingTakesBackAnOpenPromotion() {
    assertThat(DraftLife.values())
        .filteredOn(row -> row.earlier.isOpen())
        .allMatch(row -> row.next == Step.SENT || row.next == Step.ACCEPTED);
  }

  @Test
  void acceptedIsWhatTheServiceAcceptedOrAReadHasFoundPromoted() {
    assertThat(DraftLife.values())
        .filteredOn(row -> row.next == Step.ACCEPTED)
        .allMatch(
            row ->
                row.event == Event.IS_PROMOTED
                    || (row.event == Event.ACCEPTS && row.earlier != Earlier.NO_DRAFT));
  }

  @Test
  void onlyWhatMayBeSentAgainIsSentAgain() {
    assertThat(DraftLife.values())
        .filteredOn(row -> row.told == Told.AGAIN_LATER)
        .allMatch(row -> row.earlier == Earlier.REPEATABLE && row.event == Event.IS_DRAFT);
  }

  @Test
  void theDocumentHasTheSameTable() throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains(table());
  }

  private static String table() {
    String head =
        """
        | Before the request | Result of the request | Step | Noted beside it | The caller is told, or what follows |
        |---|---|---|---|---|
        """;
    return Arrays.stream(DraftLife.values())
        .map(
            row ->
                "| %s | %s | `%s` | %s | %s |\n"
                    .formatted(row.earlier, row.event, row.next, row.note, row.told))
        .collect(Collectors.joining("", head, ""));
  }
}
