package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs write as CSV. */
class OtherProgramsCsvTest {

  @TempDir private Path folder;

  @Test
  void googleSheetsQuotesWhatItMustAndEndsWithoutALineBreak() {
    String text =
        String.join(
            "\r\n",
            "Id,Time,Files,Caption,option.privacyLevel",
            "teaser,2030-01-30T18:00:00Z,teaser.jpg,\"Tomorrow, at last 🎉\",PUBLIC",
            "launch,2030-01-31 18:00:00Z,\"a.jpg\nb.jpg\",,");
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(sheet.findings()).isEmpty();
    assertThat(SheetFixture.captions(sheet)).containsExactly("Tomorrow, at last 🎉", "");
    assertThat(sheet.rows().get(0).options()).containsOnly(Map.entry("privacyLevel", "PUBLIC"));
    assertThat(sheet.rows().get(1).files()).hasSize(2);
    assertThat(sheet.rows().get(1).options()).isEmpty();
  }

  @Test
  void libreOfficeQuotesEveryTextAndEndsLinesWithLineFeeds() {
    String text = "\"id\",\"time\",\"caption\"\n\"a\",\"2030-01-30 18:00Z\",\"x \"\"y\"\"\"\n";
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.captions(sheet)).containsExactly("x \"y\"");
    assertThat(sheet.rows().get(0).time()).isPresent();
  }

  @Test
  void aBlankLineBeforeTheHeaderAndSpacesAroundNamesDoNotMatter() {
    String text = "\n id , Caption \n1,a\n";

    assertThat(SheetFixture.captions(SheetFixture.read(folder, text))).containsExactly("a");
  }

  @Test
  void gnumericWritesUtf8WithoutAMark() {
    String text = "id,caption\n1,\"Ärger, über\"\n2,日本語\n";

    assertThat(SheetFixture.captions(SheetFixture.read(folder, text)))
        .containsExactly("Ärger, über", "日本語");
  }

  @Test
  void theDelimiterIsWhatSplitsTheHeaderIntoKnownColumns() {
    String text = "id;note, of mine, long, very;caption\n1;x;a,b\n";
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.captions(sheet)).containsExactly("a,b");
  }

  @Test
  void aTextThatLooksLikeAFormulaIsAText() {
    String text = "id,caption\n1,=1+1\n2,\"=HYPERLINK(\"\"x\"\")\"\n3,+49 30\n4,'quoted\n";

    assertThat(SheetFixture.captions(SheetFixture.read(folder, text)))
        .containsExactly("=1+1", "=HYPERLINK(\"x\")", "+49 30", "'quoted");
  }

  @Test
  void quotesInsideATextWithoutQuotesAreKept() {
    assertThat(SheetFixture.captions(SheetFixture.read(folder, "id,caption\n1,a 5\" screen\n")))
        .containsExactly("a 5\" screen");
  }

  @Test
  void spacesOfACaptionAreKept() {
    assertThat(SheetFixture.captions(SheetFixture.read(folder, "id,caption\n1,  a \n")))
        .containsExactly("  a ");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedWithItsLine() {
    String text = "id,caption\n1,a\n2,\"b\n3,c\n4,d\n";
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.ids(sheet)).containsExactly("1");
    assertThat(SheetFixture.codes(sheet)).containsExactly("3 open-quote");
    assertThat(sheet.findings().get(0).toString())
        .contains("never closed; nothing from here on is read", "\"\"hello\"\"");
  }

  @Test
  void aHeaderWhoseQuoteIsNeverClosedIsRefused() {
    assertThatThrownBy(() -> SheetFixture.read(folder, "id,\"caption\n1,a\n"))
        .isInstanceOf(SheetException.class)
        .hasMessageContaining("has no header that can be read")
        .hasMessageContaining(":1: error: the row has a quote that is never closed");
  }

  @Test
  void aCharacterAfterAClosingQuoteIsRefusedWithItsLine() {
    String text = "id,caption\n1,a\n2,\"b\" c\n3,c\n";
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.ids(sheet)).containsExactly("1");
    assertThat(SheetFixture.codes(sheet)).containsExactly("3 open-quote");
  }

  @Test
  void aCommaWithoutQuotesIsAnErrorAndNoShorterCaption() {
    Sheet sheet = SheetFixture.read(folder, "id,caption\n1,Hello, world\n2,b\n");

    assertThat(SheetFixture.ids(sheet)).containsExactly("2");
    assertThat(sheet.findings().get(0).toString())
        .contains(":2: error: column C: the header has no name above the cell", "between quotes");
    assertThat(sheet.findings().get(0).value()).isEqualTo(" world");
  }
}
