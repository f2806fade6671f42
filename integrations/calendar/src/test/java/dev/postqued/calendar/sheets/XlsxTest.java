package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {

  @TempDir private Path folder;

  private static String captions(Sheet sheet) {
    return String.join("|", SheetFixture.captions(sheet));
  }

  @Test
  void sharedStringsAreRead() {
    Sheet sheet =
        new Xlsx()
            .shared(
                "<t>id</t>",
                "<t>caption</t>",
                "<t>a</t>",
                "<t xml:space=\"preserve\"> x &amp; y </t>")
            .rows(
                "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>",
                "<c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" t=\"s\"><v>3</v></c>")
            .read(folder);

    assertThat(sheet.findings()).isEmpty();
    assertThat(captions(sheet)).isEqualTo(" x & y ");
  }

  @Test
  void textInSeveralFormatsIsOneTextWithoutItsPronunciation() {
    Sheet sheet =
        new Xlsx()
            .shared(
                "<r><t>課</t></r><r><rPr><b/></rPr><t>きく</t></r><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh>")
            .rows(
                Xlsx.texts("id", "caption"),
                Xlsx.text("a") + "<c t=\"s\"><v>0</v></c>",
                Xlsx.text("b")
                    + "<c t=\"inlineStr\"><is><r><t>x</t></r><rPh><t>no</t></rPh></is></c>")
            .read(folder);

    assertThat(captions(sheet)).isEqualTo("課きく|x");
  }

  @Test
  void escapedCharactersAreWhatTheyStandFor() {
    Sheet sheet =
        new Xlsx()
            .rows(
                Xlsx.texts("id", "caption"),
                Xlsx.texts("a", "one_x000D_\ntwo"),
                Xlsx.texts("b", "a_x005F_x000D_b"))
            .read(folder);

    assertThat(captions(sheet)).isEqualTo("one\ntwo|a_x000D_b");
  }

  @Test
  void cellsThatAreLeftOutAreBlank() {
    Sheet sheet =
        new Xlsx()
            .sheet(
                "xl/worksheets/sheet1.xml",
                "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>id</t></is></c>"
                    + "<c r=\"AA3\" t=\"inlineStr\"><is><t>caption</t></is></c></row>"
                    + "<row r=\"7\"><c r=\"B7\"><v>1</v></c><c r=\"C7\" s=\"0\"/>"
                    + "<c r=\"AA7\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
                    + "<row r=\"8\"/><row r=\"9\"><c r=\"AA9\" t=\"inlineStr\"><is><t>y</t></is></c></row>")
            .read(folder);

    assertThat(captions(sheet)).isEqualTo("x");
    assertThat(sheet.rows().get(0).line()).isEqualTo(7);
    assertThat(SheetFixture.codes(sheet)).containsExactly("9 no-id");
    assertThat(sheet.findings().get(0).letter()).isEqualTo("B");
  }

  @Test
  void formulasHaveTheValueThatTheFileHas() {
    Sheet sheet =
        new Xlsx()
            .rows(
                Xlsx.texts("id", "caption"),
                "<c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>idx</v></c>",
                "<c><f>1+2</f><v>3</v></c><c t=\"str\"><f>\"\"</f><v></v></c>",
                "<c><v>4</v></c><c t=\"b\"><f>TRUE()</f><v>1</v></c>")
            .read(folder);

    assertThat(sheet.findings()).isEmpty();
    assertThat(SheetFixture.ids(sheet)).containsExactly("2", "3", "4");
    assertThat(captions(sheet)).isEqualTo("idx||TRUE");
  }

  @Test
  void formulasThatFailOrWereNotCalculatedAreErrors() {
    Sheet sheet =
        new Xlsx()
            .rows(
                Xlsx.texts("id", "caption"),
                Xlsx.text("a") + "<c t=\"e\"><f>Z9</f><v>#REF!</v></c>",
                Xlsx.text("b") + "<c><f>A1</f></c>",
                Xlsx.text("c") + "<c><f>A1</f><v/></c>",
                Xlsx.text("d") + Xlsx.text("#REF!"),
                "<c t=\"e\"><v>#N/A</v></c>" + Xlsx.text("x"))
            .read(folder);

    assertThat(SheetFixture.codes(sheet))
        .containsExactly(
            "2 formula-error",
            "3 formula-without-value",
            "4 formula-without-value",
            "6 formula-error");
    assertThat(sheet.findings().get(0).problem())
        .isEqualTo("the formula of the cell fails with #REF!");
    assertThat(captions(sheet)).isEqualTo("#REF!");
  }

  @Test
  void theFirstVisibleWorksheetIsRead() {
    Xlsx xlsx =
        new Xlsx()
            .tabs(
                "<sheet name=\"Chart\" sheetId=\"3\" r:id=\"r5\"/>"
                    + "<sheet name=\"Old\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/>"
                    + "<sheet name=\"New\" sheetId=\"1\" r:id=\"r1\"/>")
            .rows(Xlsx.text("id"), Xlsx.text("new"))
            .sheet(
                "xl/worksheets/sheet2.xml",
                "<row>" + Xlsx.text("id") + "</row><row>" + Xlsx.text("old") + "</row>");

    Sheet sheet = xlsx.read(folder);
    assertThat(SheetFixture.ids(sheet)).containsExactly("new");
    assertThat(sheet.findings()).isEmpty();

    Sheet old = xlsx.read(folder, SheetOptions.defaults().worksheet("old"));
    assertThat(SheetFixture.ids(old)).containsExactly("old");
    assertThat(old.rows().get(0).line()).isEqualTo(2);

    SheetOptions unknown = SheetOptions.defaults().worksheet("other");
    assertThatThrownBy(() -> xlsx.read(folder, unknown))
        .hasMessageContaining("has no worksheet \"other\". Name one of its worksheets: Old, New.");
  }

  @Test
  void severalVisibleWorksheetsAreAWarning() {
    Sheet sheet =
        new Xlsx()
            .tabs(
                "<sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Two\" sheetId=\"2\" r:id=\"r2\"/>")
            .rows(Xlsx.text("id"), Xlsx.text("a"))
            .read(folder);

    assertThat(sheet.findings().get(0).toString())
        .isEqualTo(
            sheet.file()
                + ": warning: there are several worksheets, and only the first is read: \"One\" of One,"
                + " Two; name the worksheet that is meant, or hide the others");
  }

  @Test
  void aHiddenRowIsReadWithAWarning() {
    Sheet sheet =
        new Xlsx()
            .sheet(
                "xl/worksheets/sheet1.xml",
                "<row r=\"1\">"
                    + Xlsx.text("id")
                    + "</row><row r=\"2\" hidden=\"1\">"
                    + Xlsx.text("a")
                    + "</row>")
            .read(folder);

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 hidden-row");
    assertThat(SheetFixture.ids(sheet)).containsExactly("a");
  }

  @Test
  void aNoteBesideTheTableIsAWarning() {
    Sheet sheet =
        new Xlsx()
            .rows(Xlsx.texts("id", "caption"), Xlsx.texts("a", "x", "", "a note"))
            .read(folder);

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 cell-without-column");
    assertThat(captions(sheet)).isEqualTo("x");
  }

  @Test
  void prefixesAndTheStrictFormAreRead() {
    Xlsx xlsx =
        new Xlsx()
            .part(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
                    + "<x:row><x:c t=\"inlineStr\"><x:is><x:t>id</x:t></x:is></x:c>"
                    + "<x:c t=\"inlineStr\"><x:is><x:t>time</x:t></x:is></x:c></x:row>"
                    + "<x:row><x:c><x:v>1</x:v></x:c><x:c t=\"d\"><x:v>2030-01-31T18:00:00</x:v></x:c></x:row>"
                    + "</x:sheetData></x:worksheet>");

    Sheet sheet = xlsx.read(folder, SheetOptions.defaults().zone(java.time.ZoneOffset.UTC));
    assertThat(sheet.rows().get(0).time().orElseThrow()).isEqualTo("2030-01-31T18:00:00Z");
  }
}
