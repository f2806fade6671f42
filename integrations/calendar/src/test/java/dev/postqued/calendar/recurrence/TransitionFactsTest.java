package dev.postqued.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionFactsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** When it is due from the start of one local day to the start of another, in local time. */
  private static List<String> due(Recurrence recurrence, String from, String to) {
    ZoneId zone = recurrence.zone();
    Instant start = LocalDateTime.parse(from + "T00:00").atZone(zone).toInstant();
    Instant end = LocalDateTime.parse(to + "T00:00").atZone(zone).toInstant();
    return recurrence.between(start, end, 1_000).stream()
        .map(instant -> OffsetDateTime.ofInstant(instant, zone).toString())
        .toList();
  }

  private static List<String> due(String words, String from, String to) {
    return due(Recurrence.every(words), from, to);
  }

  @Test
  void aTimeInTheGapOfNewYorkIsAnHourLater() {
    assertThat(due("day 02:30 America/New_York", "2026-03-07", "2026-03-10"))
        .containsExactly(
            "2026-03-07T02:30-05:00", "2026-03-08T03:30-04:00", "2026-03-09T02:30-04:00");
  }

  @Test
  void aWeekIsNotLostInTheGap() {
    assertThat(due("Sunday 02:30 America/New_York", "2026-03-01", "2026-03-16"))
        .containsExactly(
            "2026-03-01T02:30-05:00", "2026-03-08T03:30-04:00", "2026-03-15T02:30-04:00");
    assertThat(due(Recurrence.cron("30 2 * * SUN", NEW_YORK), "2026-03-08", "2026-03-09"))
        .containsExactly("2026-03-08T03:30-04:00");
  }

  @Test
  void aTimeThatNewYorkShowsTwiceIsDueTheFirstTime() {
    assertThat(due("day 01:30 America/New_York", "2026-10-31", "2026-11-03"))
        .containsExactly(
            "2026-10-31T01:30-04:00", "2026-11-01T01:30-04:00", "2026-11-02T01:30-05:00");
  }

  @Test
  void whoAsksInTheRepeatedHourGetsTheNextDay() {
    Recurrence recurrence = Recurrence.every("day 01:30 America/New_York");

    assertThat(recurrence.next(Instant.parse("2026-11-01T06:10:00Z")))
        .contains(Instant.parse("2026-11-02T06:30:00Z"));
  }

  @Test
  void halfHoursOfTheRepeatedHourAreAllDue() {
    assertThat(due(Recurrence.cron("*/30 * * * *", NEW_YORK), "2026-11-01", "2026-11-02"))
        .hasSize(50)
        .contains("2026-11-01T01:30-04:00", "2026-11-01T01:00-05:00", "2026-11-01T01:30-05:00");
  }

  @Test
  void halfHoursOfTheMissingHourAreNot() {
    assertThat(due(Recurrence.cron("*/30 * * * *", NEW_YORK), "2026-03-08", "2026-03-09"))
        .hasSize(46)
        .containsSequence("2026-03-08T01:30-05:00", "2026-03-08T03:00-04:00");
  }

  @Test
  void aTimeInTheGapOfBerlinIsAnHourLater() {
    assertThat(due("day 02:00 Europe/Berlin", "2026-03-29", "2026-03-30"))
        .containsExactly("2026-03-29T03:00+02:00");
    assertThat(due("day 02:00 Europe/Berlin", "2026-10-25", "2026-10-26"))
        .containsExactly("2026-10-25T02:00+02:00");
  }

  @Test
  void timesThatMeetAfterAGapAreDueOnce() {
    Recurrence recurrence = Recurrence.cron("30 2,3 * * *", ZoneId.of("Europe/Berlin"));

    assertThat(due(recurrence, "2026-03-29", "2026-03-30"))
        .containsExactly("2026-03-29T03:30+02:00");
  }

  @Test
  void timesThatAGapMovesComeInOrder() {
    Recurrence recurrence = Recurrence.cron("0,30,45 2,3 * * *", ZoneId.of("Europe/Berlin"));

    assertThat(due(recurrence, "2026-03-29", "2026-03-30"))
        .containsExactly(
            "2026-03-29T03:00+02:00", "2026-03-29T03:30+02:00", "2026-03-29T03:45+02:00");
  }

  @Test
  void midnightThatCairoLeavesOutIsOneOClock() {
    assertThat(due("day 00:00 Africa/Cairo", "2026-04-23", "2026-04-26"))
        .containsExactly(
            "2026-04-23T00:00+02:00", "2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00");
  }

  @Test
  void everyTwoHoursGoesOnAfterTheMidnightOfCairo() {
    Recurrence recurrence = Recurrence.cron("0 */2 * * *", ZoneId.of("Africa/Cairo"));

    assertThat(due(recurrence, "2026-04-23", "2026-04-25"))
        .hasSize(23)
        .containsSequence("2026-04-23T22:00+02:00", "2026-04-24T02:00+03:00");
  }

  @Test
  void lordHoweMovesByHalfAnHour() {
    assertThat(due("day 02:15 Australia/Lord_Howe", "2026-10-04", "2026-10-05"))
        .containsExactly("2026-10-04T02:45+11:00");
    assertThat(due("day 02:30 Australia/Lord_Howe", "2026-10-04", "2026-10-05"))
        .containsExactly("2026-10-04T02:30+11:00");
    assertThat(due("day 01:45 Australia/Lord_Howe", "2026-04-05", "2026-04-06"))
        .containsExactly("2026-04-05T01:45+11:00");
  }

  @Test
  void trollMovesByTwoHours() {
    assertThat(due("day 01:30 Antarctica/Troll", "2026-03-29", "2026-03-30"))
        .containsExactly("2026-03-29T03:30+02:00");
    assertThat(due("day 02:30 Antarctica/Troll", "2026-10-25", "2026-10-26"))
        .containsExactly("2026-10-25T02:30+02:00");
  }

  @Test
  void theDayThatSamoaLeftOutIsDueWithTheNext() {
    assertThat(due("day 09:00 Pacific/Apia", "2011-12-29", "2012-01-01"))
        .containsExactly("2011-12-29T09:00-10:00", "2011-12-31T09:00+14:00");
  }

  @Test
  void theFridayThatSamoaLeftOutIsDueOnSaturday() {
    assertThat(due("Friday 09:00 Pacific/Apia", "2011-12-23", "2012-01-07"))
        .containsExactly(
            "2011-12-23T09:00-10:00", "2011-12-31T09:00+14:00", "2012-01-06T09:00+14:00");
  }

  @Test
  void theDayThatKiritimatiLeftOutIsDueWithTheNext() {
    assertThat(due("day 12:00 Pacific/Kiritimati", "1994-12-30", "1995-01-02"))
        .containsExactly("1994-12-30T12:00-10:00", "1995-01-01T12:00+14:00");
  }

  @Test
  void theDayThatKwajaleinLeftOutIsDueWithTheNext() {
    assertThat(due("Saturday 12:00 Pacific/Kwajalein", "1993-08-20", "1993-08-24"))
        .containsExactly("1993-08-22T12:00+12:00");
  }

  @Test
  void anEveningOfNuukIsDueAfterMidnight() {
    assertThat(due("day 23:30 America/Nuuk", "2026-03-28", "2026-03-30"))
        .containsExactly("2026-03-29T00:30-01:00", "2026-03-29T23:30-01:00");
  }

  @Test
  void minutesOfANamedHourThatIsLeftOutAreNotDue() {
    Recurrence often = Recurrence.cron("*/15 2 * * *", ZoneId.of("Europe/Berlin"));
    Recurrence named = Recurrence.cron("0,15,30,45 2 * * *", ZoneId.of("Europe/Berlin"));

    assertThat(due(often, "2026-03-29", "2026-03-30")).isEmpty();
    assertThat(due(named, "2026-03-29", "2026-03-30")).hasSize(4);
    assertThat(due(often, "2026-10-25", "2026-10-26")).hasSize(8);
    assertThat(due(named, "2026-10-25", "2026-10-26")).hasSize(4);
  }

  @Test
  void anOffsetHasNoTransitions() {
    assertThat(due("day 02:30 +01:00", "2026-03-28", "2026-03-31")).hasSize(3);
  }
}
