package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

  @TempDir private Path folder;

  private static String rows(int count) {
    StringBuilder text = new StringBuilder("id,time,account,platform,files,caption\n");
    for (int i = 0; i < count; i++) {
      text.append("post-")
          .append(i)
          .append(",2030-01-31T18:00:00Z,acme,tiktok,a.jpg;b.jpg,\"Caption, number ")
          .append(i)
          .append(" with \"\"quotes\"\" 🎉\"\n");
    }
    return text.toString();
  }

  @Test
  @Timeout(20)
  void aHundredThousandRowsAreRead() {
    Sheet sheet = SheetFixture.read(folder, rows(100_000));

    assertThat(sheet.rows()).hasSize(100_000);
    assertThat(sheet.findings()).isEmpty();
  }

  @Test
  void moreRowsThanWantedAreRefused() {
    assertThatThrownBy(
            () ->
                SheetFixture.read(
                    folder,
                    IntStream.rangeClosed(0, 100_001)
                        .mapToObj(i -> i == 0 ? "id" : "" + i)
                        .collect(Collectors.joining("\n"))))
        .hasMessageContaining("has more than 100000 rows. Split it");
    assertThatThrownBy(() -> SheetFixture.read(folder, rows(3), SheetOptions.defaults().maxRows(2)))
        .hasMessageContaining("has more than 2 rows");
  }

  @Test
  void aFileOfNothingButErrorsEndsWithOneMore() {
    Sheet sheet = SheetFixture.read(folder, "id,caption\n" + ",a\n".repeat(20_000));

    assertThat(sheet.findings()).hasSize(Findings.MOST + 1);
    SheetFinding last = sheet.findings().get(Findings.MOST);
    assertThat(last.code()).isEqualTo("too-many-findings");
    assertThat(last.line()).isEqualTo(10_001);
  }

  @Test
  void aCellIsAtMostAsLongAsOneOfExcel() {
    String text = "id,caption\n1," + "x".repeat(32_767) + "\n2," + "x".repeat(32_768) + "\n";
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.codes(sheet)).containsExactly("3 long-cell");
    assertThat(SheetFixture.ids(sheet)).containsExactly("1");
  }

  @Test
  void aTextThatEndsNowhereIsRefusedWithoutReadingAll() {
    String text = "id,caption\n1,a\n2,\"" + "x\n".repeat(2_000_000);
    Sheet sheet = SheetFixture.read(folder, text);

    assertThat(SheetFixture.codes(sheet)).containsExactly("3 open-quote");
  }

  @Test
  void aTextOfManyMegabytesIsRefusedForItsLength() {
    Sheet sheet =
        new Xlsx()
            .rows(
                Xlsx.texts("id", "caption"),
                Xlsx.texts("a", "x".repeat(5_000_000)),
                Xlsx.texts("b", "x"))
            .read(folder);

    assertThat(SheetFixture.codes(sheet)).containsExactly("2 long-cell");
    assertThat(SheetFixture.ids(sheet)).containsExactly("b");
  }

  @Test
  void escapedCharactersAreNoBomb() {
    String[] rows = new String[50];
    rows[0] = Xlsx.texts("id", "caption");
    for (int i = 1; i < rows.length; i++) {
      rows[i] = Xlsx.texts("id-" + i, "&amp;&#10;".repeat(10_000));
    }
    Sheet sheet = new Xlsx().rows(rows).read(folder);

    assertThat(sheet.rows()).hasSize(49);
    assertThat(sheet.rows().get(48).caption()).hasSize(20_000).endsWith("&\n");
  }

  @Test
  void tooManyColumnsAreRefused() {
    assertThatThrownBy(() -> SheetFixture.read(folder, "id" + ",".repeat(2000) + "\n"))
        .isInstanceOf(SheetException.class)
        .hasMessageContaining("has more than 1024 columns in line 1.");
    assertThatThrownBy(
            () ->
                new Xlsx()
                    .rows("<c r=\"XFD1\" t=\"inlineStr\"><is><t>id</t></is></c>")
                    .read(folder))
        .hasMessageContaining("has more than 1024 columns in line 1.");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    Path file = folder.resolve("large.csv");
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 65; i++) {
        out.write(block);
      }
    }
    assertThatThrownBy(() -> Sheet.read(file))
        .hasMessageContaining("has 68157440 bytes. At most 67108864 are read: split it.");
  }

  @Test
  void aZipBombIsRefused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    byte[] block = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    Path small = SheetFixture.write(folder, new Xlsx().rows(Xlsx.text("id")).bytes());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        ZipFile from = new ZipFile(small.toFile())) {
      for (ZipEntry entry : from.stream().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
          for (int i = 0; i < 140; i++) {
            zip.write(block);
          }
        } else {
          zip.write(from.getInputStream(entry).readAllBytes());
        }
        zip.closeEntry();
      }
    }
    assertThat(Files.size(file)).isLessThan(2_000_000);
    assertThatThrownBy(() -> Sheet.read(file))
        .isInstanceOf(SheetException.class)
        .hasMessageContaining(
            "is too large: xl/worksheets/sheet1.xml in it is unpacked to more bytes");
  }

  @Test
  void optionsAreCheckedAtOnce() {
    SheetOptions options = SheetOptions.defaults();
    assertThatThrownBy(() -> options.maxRows(0))
        .hasMessage("maxRows must be between 1 and 1048576, was 0");
    assertThatThrownBy(() -> options.delimiter('"'))
        .hasMessage("delimiter must not be a quote or a line break, was U+0022");
    assertThatThrownBy(() -> options.account(" ")).hasMessage("account must not be blank");
  }
}
