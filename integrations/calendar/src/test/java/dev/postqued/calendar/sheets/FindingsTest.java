package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

  @TempDir private Path folder;

  private Sheet read(String text) {
    return SheetFixture.read(folder, text);
  }

  @Test
  void columnsAreInAnyOrderAndCase() {
    Sheet sheet =
        read(
            " Caption ,KIND,FILE,Platform,ACCOUNT,Zone,time,ID\na,Draft,b.jpg,TikTok,acme,UTC,2030-01-31 18:00,1\n");

    assertThat(sheet.findings()).isEmpty();
    Row row = sheet.rows().get(0);
    assertThat(row.id()).isEqualTo("1");
    assertThat(row.caption()).isEqualTo("a");
    assertThat(row.kind()).isEqualTo(PostKind.DRAFT);
    assertThat(row.platform()).contains("TikTok");
    assertThat(row.account()).contains("acme");
    assertThat(row.time()).isPresent();
    assertThat(row.files().get(0).path()).contains(folder.resolve("b.jpg"));
  }

  @Test
  void whatIsBlankHasTheDefaults() {
    SheetOptions options =
        SheetOptions.defaults().account("acme").platform("tiktok").kind(PostKind.DRAFT);
    Sheet sheet = SheetFixture.read(folder, "id,account,kind\n1,,\n2,other,publish\n", options);

    assertThat(sheet.rows())
        .extracting(row -> row.account().orElseThrow())
        .containsExactly("acme", "other");
    assertThat(sheet.rows()).extracting(row -> row.platform().orElseThrow()).containsOnly("tiktok");
    assertThat(sheet.rows())
        .extracting(Row::kind)
        .containsExactly(PostKind.DRAFT, PostKind.PUBLISH);
    assertThat(read("id\n1\n").rows().get(0).kind()).isEqualTo(PostKind.PUBLISH);
    assertThat(read("id\n1\n").rows().get(0).account()).isEmpty();
  }

  @Test
  void anIdThatTwoLinesHaveIsAnErrorOfBoth() {
    Sheet sheet = read("id\na\nb\na\na\nA\n");

    assertThat(SheetFixture.ids(sheet)).containsExactly("b", "A");
    assertThat(SheetFixture.codes(sheet))
        .containsExactly("2 duplicate-id", "4 duplicate-id", "5 duplicate-id");
    assertThat(sheet.findings().get(0).problem()).isEqualTo("lines 2 and 4 have the same id \"a\"");
    assertThat(sheet.findings().get(2).problem()).isEqualTo("lines 2 and 5 have the same id \"a\"");
  }

  @Test
  void aRowWithoutAnIdIsAnError() {
    Sheet sheet = read("id,caption\n,a\n2,b\n");

    assertThat(sheet.findings().get(0).toString())
        .endsWith(
            ":2: error: column A (id): the row has no id; give each row an id of its own, such as"
                + " teaser-1, and never change it afterwards");
    assertThat(sheet.hasErrors()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.23457E+17", "1,23457E+17", "9.9e+20"})
  void aLongIdThatBecameANumberIsRefused(String id) {
    Sheet sheet = read("id\tcaption\n" + id + "\ta\n");

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 long-number");
    assertThat(sheet.findings().get(0).remedy()).contains("format the column as text");
  }

  @Test
  void allFindingsOfARowAreTold() {
    Sheet sheet = read("id,time,zone,file,kind\n,01/02/2030,Nowhere,ftp://a/b,pubish\n");

    assertThat(SheetFixture.codes(sheet))
        .containsExactlyInAnyOrder(
            "2 no-id", "2 unknown-zone", "2 ambiguous-time", "2 not-a-file", "2 unknown-kind");
    assertThat(sheet.findings())
        .filteredOn(f -> f.code().equals("unknown-kind"))
        .extracting(SheetFinding::remedy)
        .containsExactly("did you mean publish?");
  }

  @ParameterizedTest
  @CsvSource({
    "captoin,caption",
    "Captions,caption",
    "plattform,platform",
    "fils,file",
    "tiem,time"
  })
  void anUnknownColumnIsAWarningThatNamesWhatMayBeMeant(String name, String meant) {
    Sheet sheet = read("id," + name + "\n1,a\n");

    SheetFinding finding = sheet.findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.line()).isEqualTo(1);
    assertThat(finding.letter()).isEqualTo("B");
    assertThat(finding.remedy()).startsWith("did you mean " + meant);
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  void anUnknownColumnThatIsNearNothingIsAWarningWithAllColumns() {
    assertThat(read("id,Remarks\n1,a\n").findings().get(0).remedy())
        .isEqualTo(
            "the columns are id, time, zone, account, platform, files, caption, kind and"
                + " option.NAME; for an option of a platform write option.Remarks");
  }

  @Test
  void optionsKeepTheirNamesAndLeaveOutBlanks() {
    Sheet sheet = read("id,option.privacyLevel,Option.duet, option.Stitch \n1,SELF_ONLY,, yes \n");

    assertThat(sheet.rows().get(0).options().toString())
        .isEqualTo("{privacyLevel=SELF_ONLY, Stitch=yes}");
  }

  @Test
  void filesAreSeparatedBySemicolonsAndLineBreaks() {
    Sheet sheet = read("id,files\n1,\"a.jpg; sub/b.jpg ;\nhttps://x.example/c.jpg\n/d.jpg\"\n");

    assertThat(sheet.rows().get(0).files())
        .extracting(
            f -> f.path().map(Path::toString).orElseGet(() -> f.url().orElseThrow().toString()))
        .containsExactly(
            folder.resolve("a.jpg").toString(),
            folder.resolve("sub/b.jpg").toString(),
            "https://x.example/c.jpg",
            Path.of("/d.jpg").toString());
  }

  @ParameterizedTest
  @CsvSource({"ftp://x/y.jpg", "file:///x/y.jpg", "https://", "https:///a b"})
  void whatIsNeitherAFileNorAnAddressIsRefused(String file) {
    assertThat(SheetFixture.codes(read("id,file\n1," + file + "\n")))
        .containsExactly("2 not-a-file");
  }

  @Test
  void twoColumnsOfOneMeaningAreRefused() {
    assertThatThrownBy(() -> read("id,file,caption,Files\n1,a,b,c\n"))
        .isInstanceOf(SheetException.class)
        .hasMessageContaining(
            "has the same column twice: \"file\" in column B and \"Files\" in column D");
    assertThatThrownBy(() -> read("id,option.a,OPTION.A\n")).isInstanceOf(SheetException.class);
  }

  @Test
  void aHeaderWithoutAnIdIsRefused() {
    assertThatThrownBy(() -> read("teaser,2030-01-30T18:00:00Z,teaser.jpg\n"))
        .isInstanceOf(SheetException.class)
        .hasMessageContaining("has no column \"id\"")
        .hasMessageContaining("The first line must name the columns: id, time, zone");
  }

  @Test
  void charactersThatWereLostAreAnError() {
    Sheet sheet = read("id,caption\n1,Gr\uFFFDe\n2,a\u0007\n3,b\n");

    assertThat(SheetFixture.codes(sheet))
        .containsExactly("2 lost-character", "3 control-character");
    assertThat(SheetFixture.ids(sheet)).containsExactly("3");
  }

  @Test
  void textThatLooksGarbledIsAWarning() {
    Sheet sheet = read("id,caption\n1,GrÃ¼ÃŸe\n2,Itâ€™s\n3,Ça va à São Paulo\n");

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 garbled-text", "3 garbled-text");
    assertThat(SheetFixture.ids(sheet)).hasSize(3);
  }

  @Test
  void aFindingHasItsParts() {
    Sheet sheet = read("id, Time \n1," + "x".repeat(300) + "\n");

    SheetFinding finding = sheet.findings().get(0);
    assertThat(finding.file()).isEqualTo(sheet.file());
    assertThat(finding.column()).isEqualTo(" Time ");
    assertThat(finding.letter()).isEqualTo("B");
    assertThat(finding.value()).hasSize(203).endsWith("x...");
    assertThat(finding.toString()).contains("column B (Time): ");
  }

  @Test
  void aFindingIsOneLineThatControlsNoTerminal() {
    Sheet sheet = read("id,\"a\n\u001B[2Jb\"\n1,x\n");

    assertThat(sheet.findings().get(0).toString())
        .contains("column B (a [2Jb): the column is not read")
        .doesNotContain("\n", "\u001B");
  }

  @Test
  void columnsHaveTheLettersOfTheProgram() {
    assertThat(Column.letters(0)).isEqualTo("A");
    assertThat(Column.letters(25)).isEqualTo("Z");
    assertThat(Column.letters(26)).isEqualTo("AA");
    assertThat(Column.letters(701)).isEqualTo("ZZ");
    assertThat(Column.letters(702)).isEqualTo("AAA");
  }
}
