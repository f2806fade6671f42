package dev.postqued.calendar.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The character between the fields of a CSV file.
 *
 * @param isStated whether the first line says it
 */
record Delimiters(char delimiter, boolean isStated) {

  private static final int HEAD = 1 << 16;
  private static final char[] USUAL = {';', ',', '\t', '|'};
  private static final Pattern STATED =
      Pattern.compile("\"?sep=([^\"\r\n])\"?[\r\n].*", Pattern.DOTALL);

  static Delimiters of(CsvText text, @Nullable Character wanted) throws IOException {
    String head = head(text);
    Matcher stated = STATED.matcher(head);
    if (stated.matches()) {
      return new Delimiters(wanted == null ? stated.group(1).charAt(0) : wanted, true);
    }
    return new Delimiters(wanted == null ? best(head) : wanted, false);
  }

  private static String head(CsvText text) throws IOException {
    char[] head = new char[HEAD];
    int length = 0;
    try (Reader reader = text.reader()) {
      int read;
      while (length < HEAD && (read = reader.read(head, length, HEAD - length)) > 0) {
        length += read;
      }
    }
    return new String(head, 0, length);
  }

  /** Returns what splits the header into most columns that are known, or else into most columns. */
  private static char best(String head) {
    char best = USUAL[0];
    long most = -1;
    for (char candidate : USUAL) {
      List<String> names = header(head, candidate);
      long known = names.stream().filter(Column::isKnown).count();
      long score = known * HEAD + names.size();
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> header(String head, char delimiter) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(head)) {
      for (CsvRecord record : reader) {
        if (!record.getFields().stream().allMatch(String::isBlank)) {
          return record.getFields();
        }
      }
      return List.of();
    } catch (CsvParseException | IOException e) {
      return List.of();
    }
  }
}
