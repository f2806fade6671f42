package dev.postqued.calendar.sheets;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.postqued.calendar.sheets.Findings.Place;
import dev.postqued.calendar.sheets.Findings.Problem;
import dev.postqued.calendar.sheets.SheetFinding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file. */
final class CsvFile {

  /** More than any cell may have, so that it is the cell that is refused and not the file. */
  private static final int BUFFER = 1 << 20;

  static final int MOST_COLUMNS = 1024;

  private final Path file;
  private final CsvText text;
  private final Delimiters delimiters;

  CsvFile(Path file, SheetOptions options) {
    this.file = file;
    try {
      this.text = CsvText.of(file, Files.readAllBytes(file), options.charset());
      this.delimiters = Delimiters.of(text, options.delimiter());
    } catch (IOException e) {
      throw FileType.unreadable(file, e);
    }
  }

  void read(RowSink sink, Findings findings) {
    Handler handler = new Handler();
    try (CsvReader<RawRow> reader =
        CsvReader.builder()
            .fieldSeparator(delimiters.delimiter())
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(BUFFER)
            .build(handler, new LineReader(text.reader()))) {
      boolean ended = false;
      for (RawRow row : reader) {
        ended = isEnd(row);
        boolean open =
            !ended && row.cells().get(row.cells().size() - 1).text().endsWith(LineReader.END);
        if (open) {
          stop(findings, row.line(), "has a quote that is never closed");
          return;
        }
        boolean separator = delimiters.isStated() && row.line() == 1;
        if (!ended && !separator && !sink.accept(row)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      refuse(findings, handler.line, e);
    } catch (UncheckedIOException e) {
      throw FileType.unreadable(file, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw FileType.unreadable(file, e);
    }
  }

  private static boolean isEnd(RawRow row) {
    return row.cells().size() == 1 && row.cell(0).text().equals(LineReader.END);
  }

  private void refuse(Findings findings, long line, CsvParseException e) {
    if (e.getCause() instanceof SheetException refused) {
      throw refused;
    }
    if (e.getCause() instanceof CsvParseException) {
      String problem =
          String.valueOf(e.getCause().getMessage()).contains("closing quote")
              ? "has a character after a closing quote"
              : "has a text of more than " + BUFFER + " characters";
      stop(findings, (int) line, problem);
      return;
    }
    throw e;
  }

  private static void stop(Findings findings, int line, String problem) {
    findings.add(
        Severity.ERROR,
        Place.row(line),
        "",
        new Problem(
            "open-quote",
            "the row " + problem + "; nothing from here on is read",
            "end each quoted text with a quote before the delimiter, and write quotes inside it"
                + " twice: \"He said \"\"hello\"\"\""));
  }

  /** Collects the fields of a row. */
  private final class Handler extends AbstractBaseCsvCallbackHandler<RawRow> {

    private List<Cell> cells = new ArrayList<>();
    private long line;

    @Override
    protected void handleBegin(long startingLineNumber) {
      line = startingLineNumber;
      cells = new ArrayList<>(cells.size());
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= MOST_COLUMNS) {
        throw new SheetException(
            file, "has more than " + MOST_COLUMNS + " columns in line " + line + ".");
      }
      if (length == 0) {
        cells.add(Cell.BLANK);
        return;
      }
      String field = new String(buffer, offset, length);
      boolean decoded = text.isDecoded() || field.chars().allMatch(c -> c < 0x80);
      cells.add(
          decoded
              ? Cell.text(field)
              : new Cell(Cell.Type.NOT_DECODED, field, NumberFormats.GENERAL));
    }

    @Override
    protected void handleEmpty() {
      cells.add(Cell.BLANK);
    }

    @Override
    protected RawRow buildRecord() {
      return new RawRow((int) line, cells, false);
    }
  }
}
