package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Excel writes as CSV. */
class ExcelCsvTest {

  private static final String GERMAN =
      String.join(
          "\r\n",
          "id;time;caption",
          "teaser;2030-01-30 18:00+01:00;Grüße, \"\"quoted\"\" no",
          "launch;2030-01-31 18:00+01:00;\"Er sagte \"\"Jetzt\"\";\nzweite Zeile\"",
          "");

  @TempDir private Path folder;

  private static void isGerman(Sheet sheet) {
    assertThat(sheet.findings()).isEmpty();
    assertThat(SheetFixture.ids(sheet)).containsExactly("teaser", "launch");
    assertThat(SheetFixture.captions(sheet))
        .containsExactly("Grüße, \"\"quoted\"\" no", "Er sagte \"Jetzt\";\nzweite Zeile");
  }

  @Test
  void csvUtf8WithAMarkAndSemicolonsIsRead() {
    isGerman(SheetFixture.read(folder, "\uFEFF" + GERMAN));
  }

  @Test
  void csvUtf8WithCommasIsRead() {
    Sheet sheet =
        SheetFixture.read(folder, "\uFEFFid,caption\r\n1,\"a, b\"\r\n2,\"x\"\"y\"\"\"\r\n");

    assertThat(SheetFixture.captions(sheet)).containsExactly("a, b", "x\"y\"");
  }

  @Test
  void unicodeTextIsRead() {
    isGerman(
        SheetFixture.read(
            folder,
            "\uFEFF"
                + GERMAN
                    .replace("id;time;", "id\ttime\t")
                    .replaceAll("(?m)^(\\w+);([^;]*);", "$1\t$2\t"),
            StandardCharsets.UTF_16LE));
  }

  @Test
  void utf16IsReadWithoutItsMarkAndInEitherOrder() {
    isGerman(SheetFixture.read(folder, GERMAN, StandardCharsets.UTF_16LE));
    isGerman(SheetFixture.read(folder, GERMAN, StandardCharsets.UTF_16BE));
    isGerman(SheetFixture.read(folder, "\uFEFF" + GERMAN, StandardCharsets.UTF_16BE));
  }

  @Test
  void plainCsvIsReadIfTheCharsetIsStated() {
    Charset windows = Charset.forName("windows-1252");
    Path file = SheetFixture.write(folder, GERMAN.getBytes(windows));

    isGerman(Sheet.read(file, SheetOptions.defaults().charset(windows)));
  }

  @Test
  void aMarkIsStrongerThanAStatedCharset() {
    isGerman(
        SheetFixture.read(
            folder, "\uFEFF" + GERMAN, SheetOptions.defaults().charset(StandardCharsets.US_ASCII)));
  }

  @Test
  void plainCsvWithAccentsIsRefusedRowByRow() {
    String text = "id;caption\r\nplain;Hello\r\naccent;Grüße\r\nlast;Bye\r\n";
    Sheet sheet = SheetFixture.read(folder, text, Charset.forName("windows-1252"));

    assertThat(SheetFixture.ids(sheet)).containsExactly("plain", "last");
    SheetFinding finding = sheet.findings().get(0);
    assertThat(finding.toString())
        .startsWith(
            sheet.file()
                + ":3: error: column B (caption): the file is not UTF-8, and nothing says which"
                + " characters the bytes FC DF at character 3 of the cell are; save as")
        .contains("CSV UTF-8", "windows-1252");
  }

  @Test
  void utf8IsNotTrustedInAFileThatIsElsewhereSomethingElse() {
    byte[] utf8 = "id;caption\r\na;Grüße\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin = "b;Grüße\r\nc;plain\r\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = new byte[utf8.length + latin.length];
    System.arraycopy(utf8, 0, both, 0, utf8.length);
    System.arraycopy(latin, 0, both, utf8.length, latin.length);

    Sheet sheet = Sheet.read(SheetFixture.write(folder, both));

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 not-utf-8", "3 not-utf-8");
    assertThat(SheetFixture.ids(sheet)).containsExactly("c");
  }

  @Test
  void aFirstLineSaysTheDelimiter() {
    Sheet sheet = SheetFixture.read(folder, "sep=|\r\nid|caption\r\n1|a;b,c\r\n2\r\n");

    assertThat(SheetFixture.captions(sheet)).containsExactly("a;b,c", "");
    assertThat(sheet.rows()).extracting(Row::line).containsExactly(3, 4);
  }

  @Test
  void aDelimiterIsStated() {
    Sheet sheet =
        SheetFixture.read(folder, "id:caption\n1:a\n", SheetOptions.defaults().delimiter(':'));

    assertThat(SheetFixture.captions(sheet)).containsExactly("a");
  }

  @Test
  void linesOfBlankCellsAreSkippedAndCounted() {
    Sheet sheet =
        SheetFixture.read(folder, ";;\r\n\r\nid;caption;\r\n;;\r\n1;a;\r\n\r\n ; ;\r\n2;b;");

    assertThat(sheet.findings()).isEmpty();
    assertThat(sheet.rows()).extracting(Row::line).containsExactly(5, 8);
  }

  @Test
  void lineBreaksBetweenQuotesCountAsLines() {
    String text = "id,caption\r\n1,\"a\nb\r\nc\rd\"\r\n2,x\r\n";
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.captions(sheet)).containsExactly("a\nb\nc\nd", "x");
    assertThat(sheet.rows()).extracting(Row::line).containsExactly(2, 6);
  }

  @Test
  void aLoneReturnBetweenQuotesDoesNotSwallowTheRow() {
    Sheet sheet = SheetFixture.read(folder, "id,caption\n1,\"a\rb\"\n2,\"c\"\n");

    assertThat(SheetFixture.captions(sheet)).containsExactly("a\nb", "c");
    assertThat(sheet.rows()).extracting(Row::line).containsExactly(2, 4);
  }

  @Test
  void linesThatEndAsOnAnOldMacAreRead() {
    assertThat(SheetFixture.ids(SheetFixture.read(folder, "id,caption\r1,a\r2,b\r")))
        .isEqualTo(List.of("1", "2"));
  }
}
