package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in an XLSX file: dates, times, and what was meant as text. */
class XlsxNumbersTest {

  private static final SheetOptions UTC = SheetOptions.defaults().zone(ZoneOffset.UTC);

  @TempDir private Path folder;

  private Sheet time(String format, String serial) {
    return time(new Xlsx().format(164, format), serial);
  }

  private Sheet time(Xlsx xlsx, String serial) {
    return xlsx.rows(
            Xlsx.texts("id", "time"), Xlsx.text("a") + "<c s=\"1\"><v>" + serial + "</v></c>")
        .read(folder, UTC);
  }

  private Sheet caption(String format, String number) {
    return new Xlsx()
        .format(164, format)
        .rows(Xlsx.texts("id", "caption"), Xlsx.text("a") + "<c s=\"1\"><v>" + number + "</v></c>")
        .read(folder);
  }

  private static String time(Sheet sheet) {
    assertThat(sheet.rows()).as(sheet.findings().toString()).hasSize(1);
    return sheet.rows().get(0).time().orElseThrow().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-mm-dd hh:mm | 47514.75 | 2030-01-31T18:00:00Z",
        "dd/mm/yyyy\\ hh:mm | 47514.75 | 2030-01-31T18:00:00Z",
        "[$-409]m/d/yy\\ h:mm\\ AM/PM;@ | 47514.75 | 2030-01-31T18:00:00Z",
        "[$-407]d. mmmm yyyy h:mm &quot;Uhr&quot; | 47514.75 | 2030-01-31T18:00:00Z",
        "yyyy\\-mm\\-dd | 47514.75 | 2030-01-31T18:00:00Z",
        "yyyy-mm-dd hh:mm | 47514 | 2030-01-31T00:00:00Z",
        "yyyy-mm-dd hh:mm | 47514.756944444445 | 2030-01-31T18:10:00Z",
        "yyyy-mm-dd hh:mm | 47514.99999999999 | 2030-02-01T00:00:00Z",
        "yyyy-mm-dd hh:mm | 4.751475E4 | 2030-01-31T18:00:00Z",
        "yyyy-mm-dd hh:mm | 61 | 1900-03-01T00:00:00Z"
      })
  void dateCellsAreRead(String format, String serial, String expected) {
    assertThat(time(time(format, serial))).isEqualTo(expected);
  }

  @Test
  void formatsThatHaveANumberOnlyAreRead() {
    assertThat(time(time(new Xlsx().style(22), "47514.75"))).isEqualTo("2030-01-31T18:00:00Z");
    assertThat(time(time(new Xlsx().style(14), "47514.75"))).isEqualTo("2030-01-31T18:00:00Z");
  }

  @Test
  void daysAreCountedFrom1904OnIfTheFileSaysSo() {
    for (String yes : new String[] {"1", "true"}) {
      Xlsx xlsx = new Xlsx().properties("date1904=\"" + yes + "\"").style(22);
      assertThat(time(time(xlsx, "46052.75"))).isEqualTo("2030-01-31T18:00:00Z");
    }
    Xlsx xlsx = new Xlsx().properties("date1904=\"0\"").style(22);
    assertThat(time(time(xlsx, "47514.75"))).isEqualTo("2030-01-31T18:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General | 47514.75 | time-is-number",
        "0.00 | 47514.75 | time-is-number",
        "h:mm | 0.75 | time-is-number",
        "[h]:mm | 47514.75 | time-is-number",
        "#,##0 &quot;days&quot; | 47514 | time-is-number",
        "[Red]0 | 47514 | time-is-number",
        "0.00E+00 | 47514 | time-is-number",
        "yyyy-mm-dd | 47514 | no-time-of-day",
        "yyyy-mm-dd hh:mm | 60 | no-such-time",
        "yyyy-mm-dd hh:mm | -1 | no-such-time",
        "yyyy-mm-dd hh:mm | 1E+20 | no-such-time"
      })
  void numbersThatAreNoTimeAreRefused(String format, String serial, String code) {
    assertThat(SheetFixture.codes(time(format, serial))).containsExactly("2 " + code);
  }

  @Test
  void aDateWithoutATimeOfDayIsRefusedWithThatDateAsExample() {
    assertThat(time("yyyy-mm-dd", "47514").findings().get(0).remedy())
        .isEqualTo("write it as 2030-01-31 18:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1001 | 1001",
        "1001.0 | 1001",
        "1.001E3 | 1001",
        "0 | 0",
        "-5 | -5",
        "123456789012345 | 123456789012345",
        "3.5 | 3.5",
        "0.1 | 0.1",
        "0.30000000000000004 | 0.3",
        "1E-3 | 0.001"
      })
  void numbersInTextAreShownInFull(String number, String expected) {
    Sheet sheet =
        new Xlsx()
            .rows(
                Xlsx.texts("id", "caption", "option.n"), ("<c><v>" + number + "</v></c>").repeat(3))
            .read(folder);

    assertThat(SheetFixture.ids(sheet)).containsExactly(expected);
    assertThat(SheetFixture.captions(sheet)).containsExactly(expected);
    assertThat(sheet.rows().get(0).options()).containsEntry("n", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@ | 7 | 7",
        "0000 | 7 | 0007",
        "0000 | -7 | -0007",
        "0.00 | 1.5 | 1.50",
        "0 | 3.7 | 4",
        "000.0 | 1 | 001.0"
      })
  void numbersAreShownAsTheCellShowsThem(String format, String number, String expected) {
    assertThat(SheetFixture.captions(caption(format, number))).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0% | 0.5 | number-as-text",
        "#,##0 | 1000 | number-as-text",
        "yyyy-mm-dd | 47514 | date-as-text",
        "h:mm | 0.75 | date-as-text",
        "General | 1.23456789012345E+17 | long-number",
        "0 | 1000000000000000 | long-number"
      })
  void numbersWhoseTextCannotBeToldAreRefused(String format, String number, String code) {
    assertThat(SheetFixture.codes(caption(format, number))).containsExactly("2 " + code);
  }

  @Test
  void aLongIdIsRefusedInWords() {
    Sheet sheet =
        new Xlsx()
            .rows(Xlsx.text("id"), "<c><v>1.23456789012345E+17</v></c>", Xlsx.text("1.23457E+17"))
            .read(folder);

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 long-number", "3 long-number");
    assertThat(sheet.findings().get(0).toString())
        .endsWith(
            "the spreadsheet has made a number of it, 1.23456789012345E+17, and has lost digits after"
                + " the 15th; format the column as text, and type the value again");
  }
}
