package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private static final SheetOptions BERLIN =
      SheetOptions.defaults().zone(ZoneId.of("Europe/Berlin"));

  @TempDir private Path folder;

  private Sheet read(String time, SheetOptions options) {
    return SheetFixture.read(folder, "id,time\n1,\"" + time + "\"\n", options);
  }

  private Sheet readZoned(String time, String zone) {
    return SheetFixture.read(folder, "id,time,zone\n1," + time + "," + zone + "\n");
  }

  private static Instant time(Sheet sheet) {
    assertThat(sheet.rows()).as(sheet.findings().toString()).hasSize(1);
    return sheet.rows().get(0).time().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2030-01-31T18:00:00Z",
        "2030-01-31T18:00Z",
        "2030-01-31 18:00z",
        "2030-01-31T18:00:00.000Z",
        "2030-01-31T19:00+01:00",
        "2030-01-31T19:00+0100",
        "2030-01-31T19:00+01",
        "2030-01-31 19:00 +01:00",
        "2030-01-31T19:00+01:00[Europe/Berlin]",
        "2030-01-31 19:00",
        "2030-01-31T19:00",
        "2030-01-31  19:00:00",
        " 2030-01-31 19:00 "
      })
  void eachFormIsRead(String text) {
    Sheet sheet = read(text, BERLIN);

    assertThat(time(sheet)).isEqualTo("2030-01-31T18:00:00Z");
    assertThat(sheet.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2030-01-31T17:00:00Z",
    "europe/berlin, 2030-01-31T17:00:00Z",
    "America/New York, 2030-01-31T23:00:00Z",
    "+05:30, 2030-01-31T12:30:00Z",
    "-0800, 2030-02-01T02:00:00Z",
    "UTC, 2030-01-31T18:00:00Z",
    "Z, 2030-01-31T18:00:00Z",
    "GMT, 2030-01-31T18:00:00Z"
  })
  void theZoneOfTheRowIsUsed(String zone, String expected) {
    assertThat(time(readZoned("2030-01-31 18:00", zone))).isEqualTo(expected);
  }

  @Test
  void theZoneOfTheRowIsStrongerThanTheDefault() {
    Sheet sheet =
        SheetFixture.read(
            folder, "id,time,zone\n1,2030-07-01 12:00,UTC\n2,2030-07-01 12:00,\n", BERLIN);

    assertThat(sheet.rows())
        .extracting(row -> row.time().orElseThrow().toString())
        .containsExactly("2030-07-01T12:00:00Z", "2030-07-01T10:00:00Z");
  }

  @Test
  void aRowWithoutATimeHasNone() {
    assertThat(read("", BERLIN).rows().get(0).time()).isEmpty();
  }

  @Test
  void aTimeInAGapIsMovedLaterWithAWarning() {
    Sheet sheet = read("2030-03-31 02:30", BERLIN);

    assertThat(time(sheet)).isEqualTo("2030-03-31T01:30:00Z");
    assertThat(sheet.findings().get(0).toString())
        .contains("warning: column B (time): clocks in Europe/Berlin are put forward then")
        .contains("the time is read as 2030-03-31T03:30");
  }

  @Test
  void aTimeThatClocksShowTwiceIsTheEarlierOneWithAWarning() {
    Sheet sheet = read("2030-10-27 02:30", BERLIN);

    assertThat(time(sheet)).isEqualTo("2030-10-27T00:30:00Z");
    assertThat(sheet.findings().get(0).toString())
        .contains("show 2030-10-27T02:30 twice", "write 2030-10-27T02:30+01:00 for the later one");
    assertThat(time(read("2030-10-27T02:30+01:00", BERLIN))).isEqualTo("2030-10-27T01:30:00Z");
  }

  @Test
  void aTimeWithoutAZoneIsRefused() {
    Sheet sheet = read("2030-01-31 18:00", SheetOptions.defaults());

    assertThat(sheet.rows()).isEmpty();
    assertThat(sheet.findings().get(0).toString())
        .contains("nothing says in which time zone 2030-01-31T18:00 is; fill in the column zone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/02/2030",
        "01/02/2030 18:00",
        "31/01/2030 18:00",
        "1.2.2030 18:00",
        "31.01.2030",
        "01-02-2030 18:00",
        "1/2/30 6:00 PM",
        "2030/01/31 18:00"
      })
  void aDateAsACountryWritesItIsRefusedWithAnExample(String text) {
    Sheet sheet = read(text, BERLIN);

    assertThat(sheet.rows()).isEmpty();
    assertThat(sheet.findings().get(0).toString())
        .contains("\"" + text + "\" has a day and a month whose order differs between countries")
        .contains("write it as 2030-01-31 18:00");
  }

  @Test
  void theProgramMayStateTheFormOfItsCountry() {
    SheetOptions options = BERLIN.timeFormat(DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm"));

    assertThat(time(read("31.01.2030 19:00", options))).isEqualTo("2030-01-31T18:00:00Z");
    assertThat(time(read("2030-01-31 19:00", options))).isEqualTo("2030-01-31T18:00:00Z");
    assertThat(SheetFixture.codes(read("31/01/2030 19:00", options)))
        .containsExactly("2 ambiguous-time");
  }

  @ParameterizedTest
  @CsvSource({
    "2030-01-31, no-time-of-day",
    "2030-02-30 18:00, no-such-time",
    "2030-01-31 25:00, no-such-time",
    "2030-01-31T18:00+25:00, no-such-time",
    "2030-01-31T18:00Z[Europe/Berlin], no-such-time",
    "2030-01-31T18:00 Europe/Berlin, unknown-time",
    "tomorrow, unknown-time",
    "18:00, unknown-time",
    "47514.75, unknown-time",
    "now, unknown-time"
  })
  void whatIsNoTimeIsRefused(String text, String code) {
    assertThat(SheetFixture.codes(read(text, BERLIN))).containsExactly("2 " + code);
  }

  @Test
  void aDateIsRefusedWithThatDateAsExample() {
    assertThat(read("2030-01-31", BERLIN).findings().get(0).remedy())
        .isEqualTo("write it as 2030-01-31 18:00");
  }

  @ParameterizedTest
  @CsvSource({
    "Berlin, Europe/Berlin",
    "Europe/Berln, Europe/Berlin",
    "New York, America/New_York",
    "EST, Europe/Berlin",
    "IST, Europe/Berlin"
  })
  void anUnknownZoneIsRefusedWithWhatMayBeMeant(String zone, String meant) {
    Sheet sheet = readZoned("2030-01-31 18:00", zone);

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 unknown-zone");
    assertThat(sheet.findings().get(0).letter()).isEqualTo("C");
    assertThat(sheet.findings().get(0).remedy()).contains(meant);
  }

  @Test
  void anOffsetThatTheZoneDoesNotHaveIsUsedWithAWarning() {
    Sheet sheet = readZoned("2030-01-31T18:00Z", "Europe/Berlin");

    assertThat(time(sheet)).isEqualTo("2030-01-31T18:00:00Z");
    assertThat(SheetFixture.codes(sheet)).containsExactly("2 zone-not-used");
    assertThat(readZoned("2030-01-31T18:00+01:00", "Europe/Berlin").findings()).isEmpty();
  }
}
