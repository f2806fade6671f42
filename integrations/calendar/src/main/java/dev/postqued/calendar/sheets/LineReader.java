package dev.postqued.calendar.sheets;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads each line break as {@code \n}, since the parser loses the end of a row after a lone {@code
 * \r} between quotes. After the last character comes a line with a mark, which is not read as a
 * row of its own if quotes are still open.
 */
final class LineReader extends Reader {

  /** No text has it: it is refused as a control character. */
  static final String END = "\u0003";

  private static final String LAST = "\n" + END;

  private final Reader in;
  private boolean afterReturn;
  private int last;

  LineReader(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (true) {
      int read = in.read(buffer, offset, length);
      if (read < 0) {
        return end(buffer, offset, length);
      }
      int kept = normalize(buffer, offset, read);
      if (kept > 0 || length == 0) {
        return kept;
      }
    }
  }

  private int normalize(char[] buffer, int offset, int length) {
    int to = offset;
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      buffer[to++] = afterReturn ? '\n' : c;
    }
    return to - offset;
  }

  private int end(char[] buffer, int offset, int length) {
    int count = Math.min(length, LAST.length() - last);
    LAST.getChars(last, last + count, buffer, offset);
    last += count;
    return count == 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
