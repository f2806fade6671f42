package dev.postqued.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTextTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every day 09:00 Europe/Berlin",
        "every weekday 23:59:59 America/New_York",
        "every Monday 09:00 Europe/Berlin",
        "every Monday, Wednesday, Sunday 09:00 +01:00",
        "every Saturday, Sunday 00:00 UTC",
        "every day 09:00 Z",
        "cron 0 9 * * MON Europe/Berlin",
        "cron */5 0 9-17 1,15 JAN-MAR * Australia/Lord_Howe"
      })
  void aTextIsReadBackAsItIs(String text) {
    assertThat(Recurrence.parse(text).text()).isEqualTo(text);
    assertThat(Recurrence.parse(text)).hasToString(text).isEqualTo(Recurrence.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every Monday 09:00 Europe/Berlin | every Monday 09:00 Europe/Berlin",
        "Monday 09:00 Europe/Berlin | every Monday 09:00 Europe/Berlin",
        "mondays at 09:00 Europe/Berlin | every Monday 09:00 Europe/Berlin",
        "Every  MON and Fri  09:00  Europe/Berlin | every Monday, Friday 09:00 Europe/Berlin",
        "fri, mon, and wed 09:00 Europe/Berlin | every Monday, Wednesday, Friday 09:00 Europe/Berlin",
        "weekdays 09:00 Europe/Berlin | every weekday 09:00 Europe/Berlin",
        "mon tue wed thu fri 09:00:00 Europe/Berlin | every weekday 09:00 Europe/Berlin",
        "weekdays, sat and sun 09:00 UTC | every day 09:00 UTC",
        "day 09:00:30 +05:30 | every day 09:00:30 +05:30",
      })
  void wordsHaveOneText(String words, String text) {
    assertThat(Recurrence.every(words).text()).isEqualTo(text);
  }

  @Test
  void whatMeansTheSameDaysIsEqual() {
    assertThat(Recurrence.weekly(Set.of(DayOfWeek.MONDAY), NINE, BERLIN))
        .isEqualTo(Recurrence.every("every Monday 09:00 Europe/Berlin"))
        .hasSameHashCodeAs(Recurrence.every("mon 09:00 Europe/Berlin"))
        .isNotEqualTo(Recurrence.every("tue 09:00 Europe/Berlin"));
    assertThat(Recurrence.weekly(Set.of(DayOfWeek.values()), NINE, BERLIN))
        .isEqualTo(Recurrence.daily(NINE, BERLIN));
    assertThat(Recurrence.cron("  0  9 * * mon ", BERLIN))
        .isEqualTo(Recurrence.cron("0 9 * * MON", BERLIN));
    assertThat(Recurrence.daily(NINE, BERLIN).zone()).isEqualTo(BERLIN);
  }

  @Test
  void cronAndWordsAreDueTogether() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = Instant.parse("2027-01-01T00:00:00Z");

    assertThat(Recurrence.cron("0 9 * * 1-5", BERLIN).between(start, end, 1_000))
        .hasSize(261)
        .isEqualTo(Recurrence.every("weekdays 09:00 Europe/Berlin").between(start, end, 1_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monday 09:00 | is not days, a time and a time zone",
        "Monday | write it as \"every Monday 09:00 Europe/Berlin\"",
        "'' | write it as \"every Monday 09:00 Europe/Berlin\"",
        "Monday 9am Europe/Berlin | has the time \"9am\": write it with two digits each",
        "Monday 9:00 Europe/Berlin | such as 09:00",
        "Monday 25:00 Europe/Berlin | from 00:00 to 23:59",
        "Monday 24:00 Europe/Berlin | from 00:00 to 23:59",
        "Moonday 09:00 Europe/Berlin | has the word \"Moonday\" where days are named",
        "other Monday 09:00 Europe/Berlin | everything else can be said with cron",
        "2 weeks 09:00 Europe/Berlin | has the word \"2\"",
        "Monday, 09:00 Europe/Berlin | has the word \"\"",
        "Monday 09:00 Berlin | did you mean Europe/Berlin? Else write a region",
        "Monday 09:00 Europe/Berln | write a region such as Europe/Berlin",
        "Monday 09:00 EST | has the time zone \"EST\"",
      })
  void otherWordsAreRefusedWithTheRemedy(String words, String message) {
    assertThatThrownBy(() -> Recurrence.every(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("\"" + words + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | has 1 fields instead of 5 or 6",
        "0 9 * * | has 4 fields instead of 5 or 6: write minute, hour, day of month, month",
        "0 0 9 * * MON 2030 | has 7 fields",
        "@daily | has 1 fields",
        "60 9 * * * | is not valid (Value 60 not in range [0, 59])",
        "0 24 * * * | is not valid (Value 24 not in range [0, 23])",
        "0 9 0 * * | is not valid",
        "0 9 * 13 * | is not valid",
        "0 9 * * 8 | is not valid",
        "0 9 * * FRI-MON | is not valid (Invalid range! [5,1])",
        "0 17-9 * * * | is not valid (Invalid range! [17,9])",
        "0 9 * * MONDAY | is not valid",
        "*/0 9 * * * | is not valid",
        "99999999999 9 * * * | is not valid",
        "0 9 L * * | is not valid",
        "0 9 ? * MON | has the field \"?\"",
        "0 9 * * MON#2 | has the field \"MON#2\"",
        "0 9 1,,2 * * | has the field \"1,,2\"",
        "-5 9 * * * | has the field \"-5\"",
        "5/15 9 * * * | name the range, such as 5-59/15",
        "0 9 */2 * MON | name the days",
        "0 9 1 * */2 | name the days",
        "0 9 30 2 * | never happens, since no month that it names has that day",
        "0 9 31 2,4,6,9,11 * | never happens",
        "0 9 30-31 FEB * | name another day or month",
      })
  void otherExpressionsAreRefusedWithTheRemedy(String cron, String message) {
    assertThatThrownBy(() -> Recurrence.cron(cron, BERLIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("\"" + cron + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cron", "cron ", "Monday 09:00 UTC", "0 9 * * MON UTC", "rrule FREQ=DAILY"})
  void otherTextsAreRefusedWithTheRemedy(String text) {
    assertThatThrownBy(() -> Recurrence.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is not a recurrence: write it as \"every Monday 09:00 Europe/Berlin\" or"
                + " \"cron 0 9 * * MON Europe/Berlin\"",
            text);
  }

  @Test
  void aCronTextWithoutAZoneIsRefused() {
    assertThatThrownBy(() -> Recurrence.parse("cron 0 9 * * MON"))
        .hasMessageContaining("has the time zone \"MON\": write a region");
  }

  @Test
  void argumentsAreNamed() {
    assertThatThrownBy(() -> Recurrence.weekly(Set.of(), NINE, BERLIN))
        .hasMessage("days must not be empty: name at least one, such as MONDAY");
    assertThatThrownBy(() -> Recurrence.daily(NINE.withNano(5), BERLIN))
        .hasMessage("time must be a whole second, such as 09:00, was 09:00:00.000000005");
    assertThatThrownBy(() -> Recurrence.daily(NINE, BERLIN).between(Instant.EPOCH, Instant.MAX, 0))
        .hasMessage("atMost must be between 1 and 10000, was 0");
  }

  @Test
  void longTextsAreRefusedUnread() {
    String spaces = " ".repeat(100_000);
    for (String text : List.of("every" + spaces + "x", spaces, "0,".repeat(50_000) + "0 9 * * *")) {
      assertThatThrownBy(() -> Recurrence.every(text)).hasMessageContaining("at most");
      assertThatThrownBy(() -> Recurrence.parse(text)).hasMessageContaining("at most");
      assertThatThrownBy(() -> Recurrence.cron(text, BERLIN))
          .hasMessageEndingWith(
              "has " + text.length() + " characters: a recurrence has 500 at most");
    }
  }

  @Test
  void whatIsRefusedIsShownInOneLine() {
    assertThatThrownBy(() -> Recurrence.every("Monday\n\u001b[31m"))
        .hasMessageStartingWith("\"Monday  [31m\" is not");
  }

  @Test
  void anyTextIsARecurrenceOrRefused() {
    Random random = new Random(30);
    String letters = "0123456789*/,-MONFRIJAL?# ";
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("cron ");
      for (int field = 0; field < 5; field++) {
        for (int length = random.nextInt(random.nextInt(5) + 1); length >= 0; length--) {
          boolean star = random.nextInt(2) == 0;
          text.append(star ? '*' : letters.charAt(random.nextInt(letters.length())));
        }
        text.append(' ');
      }
      try {
        Recurrence recurrence = Recurrence.parse(text + "UTC");
        assertThat(recurrence.next(Instant.EPOCH)).isPresent();
        assertThat(Recurrence.parse(recurrence.text())).isEqualTo(recurrence);
        read++;
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining(": ");
      }
    }
    assertThat(read).isGreaterThan(50);
  }
}
