package dev.postqued.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java and the tables about recurring posts in docs/calendars.md. */
class RecurringDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("repository.root"), "docs", "calendars.md");

  @Test
  void aRecurrenceIsSaidInThreeWays() {
    Instant now = Instant.parse("2026-03-23T08:00:00Z");
    // README begins
    Recurrence recurrence = Recurrence.every("every Monday 09:00 Europe/Berlin");
    Optional<Instant> next = recurrence.next(now);

    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Recurrence same = Recurrence.weekly(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), berlin);
    Recurrence asCron = Recurrence.cron("0 9 * * MON", berlin);

    Recurrence stored = Recurrence.parse(recurrence.text());
    // README ends
    assertThat(next).contains(Instant.parse("2026-03-30T07:00:00Z"));
    assertThat(asCron.next(now)).isEqualTo(next);
    assertThat(List.of(same, stored)).containsOnly(recurrence);
  }

  @Test
  void whatWasMissedIsPlannedOrDropped() {
    Recurrence recurrence = Recurrence.every("every day 09:00 UTC");
    Instant lastPlanned = Instant.parse("2026-06-01T09:00:00Z");
    Instant now = Instant.parse("2026-06-05T10:00:00Z");
    // README begins
    CatchUp catchUp = CatchUp.last(Duration.ofHours(23));
    Missed missed = catchUp.decide(recurrence, lastPlanned, now);
    for (Instant due : missed.planned()) {
      System.out.println("plan " + due);
    }
    System.out.println(missed.dropped().size() + " dropped");
    // README ends
    assertThat(missed.planned()).containsExactly(Instant.parse("2026-06-05T09:00:00Z"));
  }

  /** Each row of a table whose first cell is a text in words. */
  @Test
  void theFormsInTheDocumentAreRead() throws IOException {
    Matcher row = Pattern.compile("(?m)^\\| `(every [^`]+)`").matcher(Files.readString(DOCUMENT));
    int rows = 0;
    for (; row.find(); rows++) {
      assertThat(Recurrence.parse(row.group(1)).text()).startsWith("every ");
    }
    assertThat(rows).isGreaterThanOrEqualTo(4);
  }
}
