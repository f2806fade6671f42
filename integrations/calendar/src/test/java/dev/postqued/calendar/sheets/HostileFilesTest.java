package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with random damage are read or refused, and nothing else. */
class HostileFilesTest {

  private static final int ROUNDS = 300;

  /** With the line ends of Windows, and another one in a cell. */
  private static final String CSV =
      """
      sep=;
      id;time;zone;files;caption;kind;option.a
      1;2030-01-31 18:00;Europe/Berlin;a.jpg;"Grüße, ""x""|b";draft;y
      2;01/02/2030;UTC;https://x.example/a.jpg;c;publish;
      """
          .replace("\n", "\r\n")
          .replace('|', '\n');

  private final Random random = new Random(7);

  @TempDir private Path folder;

  private byte[] damaged(byte[] whole) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      if (random.nextBoolean()) {
        bytes[at] = (byte) random.nextInt(256);
      } else {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(Math.min(20, bytes.length - Math.max(at, from)) + 1);
        System.arraycopy(bytes, from, bytes, at, length);
      }
    }
    return bytes;
  }

  /** Returns whether the file was read. */
  private boolean isRead(byte[] bytes) {
    Path file = SheetFixture.write(folder, bytes);
    try {
      Sheet sheet = Sheet.read(file);
      assertThat(sheet.rows()).allMatch(row -> !row.id().isBlank());
      assertThat(sheet.findings()).allMatch(f -> f.toString().indexOf('\n') < 0);
      return true;
    } catch (SheetException e) {
      assertThat(e.getMessage()).startsWith(file + " ");
      return false;
    }
  }

  private void check(Source source) throws IOException {
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      read += isRead(source.next()) ? 1 : 0;
    }
    assertThat(read).isBetween(1, ROUNDS - 1);
  }

  /** Makes files. */
  private interface Source {
    byte[] next() throws IOException;
  }

  @Test
  void damagedCsv() throws IOException {
    byte[] utf8 = CSV.getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE);
    check(() -> damaged(random.nextBoolean() ? utf8 : utf16));
  }

  @Test
  void damagedZip() throws IOException {
    byte[] whole = xlsx();
    check(() -> damaged(whole));
  }

  @Test
  void damagedParts() throws IOException {
    Map<String, String> parts = parts(xlsx());
    String[] names = parts.keySet().toArray(new String[0]);
    check(
        () -> {
          Map<String, String> some = new LinkedHashMap<>(parts);
          String name = names[random.nextInt(names.length)];
          byte[] bytes = damaged(some.get(name).getBytes(StandardCharsets.UTF_8));
          some.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
          return Xlsx.zip(some);
        });
  }

  private static byte[] xlsx() {
    return new Xlsx()
        .format(164, "yyyy-mm-dd hh:mm")
        .properties("date1904=\"1\"")
        .shared("<t>caption</t>", "<r><t>a</t></r><rPh><t>b</t></rPh>")
        .rows(
            Xlsx.texts("id", "time") + "<c t=\"s\"><v>0</v></c>",
            "<c r=\"A2\"><v>1001</v></c><c r=\"B2\" s=\"1\"><v>46052.75</v></c>"
                + "<c r=\"C2\" t=\"s\"><v>1</v></c>",
            "<c><f>1</f><v>2</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>")
        .bytes();
  }

  private static Map<String, String> parts(byte[] xlsx) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        parts.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
