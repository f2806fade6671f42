package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedFilesTest {

  @TempDir private Path folder;

  private void refused(byte[] bytes, String words) {
    Path file = SheetFixture.write(folder, bytes);
    assertThatThrownBy(() -> Sheet.read(file))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.file()).isEqualTo(file))
        .hasMessageContaining(file + " " + words);
  }

  private void refused(String text, String words) {
    refused(text.getBytes(StandardCharsets.ISO_8859_1), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7 x | is a PDF. Save it as XLSX or \"CSV UTF-8\".",
        "<!DOCTYPE html><html> | is a web page (HTML). Save",
        "<html xmlns:x='urn:schemas-microsoft-com:office:excel'> | is a web page (HTML)",
        "'<?xml version=\"1.0\"?><Workbook>' | is an XML file",
        "{\\rtf1 | is an RTF text"
      })
  void filesOfOtherProgramsAreRefusedByName(String start, String words) {
    refused(start, words);
  }

  @Test
  void binaryFilesAreRefusedByName() {
    refused(
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
        "is an old Excel file (.xls), or one with a password. Save it as XLSX");
    refused("\u001F\u008B\b", "is compressed with gzip");
    refused("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "is not a text: it has zero bytes.");
  }

  @Test
  void otherZipsAreRefusedByName() {
    String ods = "application/vnd.oasis.opendocument.spreadsheet";
    refused(Xlsx.zip(Map.of("mimetype", ods)), "is an OpenDocument file (.ods). Save it as XLSX");
    refused(Xlsx.zip(Map.of("Index/Document.iwa", "")), "is a Numbers file.");
    refused(Xlsx.zip(Map.of("xl/workbook.bin", "")), "is a binary Excel file (.xlsb)");
    refused(Xlsx.zip(Map.of("word/document.xml", "")), "is a Word file");
    refused(Xlsx.zip(Map.of("a.txt", "")), "is a zip and no spreadsheet");
    refused(Xlsx.zip(Map.of("[Content_Types].xml", "")), "is no spreadsheet: it has no workbook");
  }

  @Test
  void aFileThatIsMissingEmptyOrAFolderIsRefused() {
    assertThatThrownBy(() -> Sheet.read(folder.resolve("no")))
        .hasMessageContaining("no does not exist. Check the path and the name.");
    assertThatThrownBy(() -> Sheet.read(folder)).hasMessageContaining("is a folder.");
    refused("", "is empty. Its first line must name the columns, one is id.");
    refused("\n \r\n", "has nothing but blank lines.");
    refused("\u00EF\u00BB\u00BF", "has nothing but blank lines.");
  }

  @Test
  void theNameOfAFileDoesNotMatter() throws IOException {
    Path csv = Files.writeString(folder.resolve("posts.xlsx"), "id\na\n");
    Path xlsx = folder.resolve("posts.csv");
    Files.write(xlsx, new Xlsx().rows(Xlsx.text("id"), Xlsx.text("b")).bytes());

    assertThat(SheetFixture.ids(Sheet.read(csv))).containsExactly("a");
    assertThat(SheetFixture.ids(Sheet.read(xlsx))).containsExactly("b");
  }

  @Test
  void aTextThatIsNotOfTheStatedCharsetIsRefused() {
    Path file = SheetFixture.write(folder, "id\na\u00FC\n".getBytes(StandardCharsets.ISO_8859_1));
    SheetOptions ascii = SheetOptions.defaults().charset(StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> Sheet.read(file, ascii))
        .hasMessageContaining("is not US-ASCII: line 2 has the bytes FC 0A. Save it as XLSX");
    assertThat(Charset.isSupported("windows-1252")).isTrue();
  }

  @Test
  void aTextWithAMarkThatItDoesNotKeepIsRefused() {
    refused("\u00EF\u00BB\u00BFid\na\u00FC\n", "is not UTF-8: line 2 has the bytes FC 0A.");
    refused("\u00FF\u00FEi\0d\0\n", "is not UTF-16LE");
  }

  @Test
  void aLetterThatChangedInsideAnXlsxIsRefused() {
    Xlsx xlsx = new Xlsx().rows(Xlsx.texts("id", "caption"), Xlsx.texts("a", "fine text"));
    byte[] bytes = xlsx.plainBytes();
    assertThat(Sheet.read(SheetFixture.write(folder, bytes)).rows()).hasSize(1);

    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("fine text");
    bytes[at + 2] = 'r';

    refused(bytes, "is damaged: xl/worksheets/sheet1.xml in it cannot be read (");
  }

  @Test
  void aDamagedXlsxIsRefused() {
    byte[] whole = new Xlsx().rows(Xlsx.text("id"), Xlsx.text("b")).bytes();

    refused(Arrays.copyOf(whole, whole.length / 2), "is damaged (");
    refused(
        new Xlsx().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>").bytes(),
        "is damaged: xl/worksheets/sheet1.xml in it cannot be read (");
    refused(
        new Xlsx().rows("<c t=\"s\"><v>0</v></c>").bytes(), "is damaged: xl/worksheets/sheet1.xml");
    refused(new Xlsx().rows("<c><v>one</v></c>").bytes(), "is damaged");
    refused(new Xlsx().rows("<c><v>1E+2147483647</v></c>").bytes(), "is damaged");
    refused(new Xlsx().rows("<c t=\"x\"><v>1</v></c>").bytes(), "is damaged");
    refused(new Xlsx().bytes(), "is damaged (no xl/worksheets/sheet1.xml)");
    refused(
        new Xlsx()
            .part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>")
            .bytes(),
        "is damaged: xl/worksheets/sheet1.xml in it cannot be read (it has a document type)");
  }
}
