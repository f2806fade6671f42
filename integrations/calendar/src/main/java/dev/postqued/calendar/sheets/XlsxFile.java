package dev.postqued.calendar.sheets;

import dev.postqued.calendar.sheets.Findings.Place;
import dev.postqued.calendar.sheets.Findings.Problem;
import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an XLSX file. */
final class XlsxFile {

  private static final long MOST_TEXT = 64L << 20;
  private static final long MOST_CELLS = 128L << 20;
  private static final int MOST_MIMETYPE = 100;

  private final Path file;
  private final ZipParts parts;

  private XlsxFile(Path file, ZipParts parts) {
    this.file = file;
    this.parts = parts;
  }

  static void read(Path file, SheetOptions options, RowSink sink, Findings findings) {
    try (ZipParts parts = new ZipParts(file)) {
      new XlsxFile(file, parts).read(options.worksheet(), sink, findings);
    } catch (IOException e) {
      throw new SheetException(
          file,
          "is damaged ("
              + e.getMessage()
              + "). Copy it again, or open it in a spreadsheet program and save it again.",
          e);
    }
  }

  private void read(@Nullable String wanted, RowSink sink, Findings findings) throws IOException {
    refuseOthers();
    Workbook workbook = new Workbook(file, parts);
    Workbook.Tab tab = workbook.tab(wanted);
    if (wanted == null && workbook.visible().size() > 1) {
      findings.add(Severity.WARNING, Place.row(0), "", several(workbook));
    }
    Styles styles = new Styles(open(workbook.styles(), Styles.MOST_BYTES));
    List<String> texts = Worksheet.sharedStrings(open(workbook.sharedStrings(), MOST_TEXT));
    try (Xml xml = parts.open(tab.part(), MOST_CELLS)) {
      if (xml == null) {
        throw new IOException("no " + tab.part());
      }
      new Worksheet(file, xml, texts, styles, workbook.isFrom1904()).read(sink);
    }
  }

  private @Nullable Xml open(@Nullable String part, long most) throws IOException {
    return part == null ? null : parts.open(part, most);
  }

  private static Problem several(Workbook workbook) {
    List<String> names = workbook.visible().stream().map(Workbook.Tab::name).toList();
    return new Problem(
        "several-worksheets",
        "there are several worksheets, and only the first is read: "
            + CellTexts.quoted(names.get(0))
            + " of "
            + CellTexts.shortened(String.join(", ", names)),
        "name the worksheet that is meant, or hide the others");
  }

  private void refuseOthers() throws IOException {
    String name = null;
    if (parts.has("mimetype")) {
      name = mimetype().contains("opendocument") ? "an OpenDocument file (.ods)" : null;
    }
    if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
      name = "a Numbers file";
    } else if (parts.has("xl/workbook.bin")) {
      name = "a binary Excel file (.xlsb)";
    } else if (parts.has("word/document.xml")) {
      name = "a Word file";
    } else if (name == null && !parts.has("[Content_Types].xml")) {
      name = "a zip and no spreadsheet";
    }
    if (name != null) {
      throw new SheetException(file, "is " + name + ". Save it as XLSX or \"CSV UTF-8\".");
    }
  }

  private String mimetype() throws IOException {
    try (InputStream in = parts.stream("mimetype", Styles.MOST_BYTES)) {
      return in == null ? "" : new String(in.readNBytes(MOST_MIMETYPE), StandardCharsets.US_ASCII);
    }
  }
}
