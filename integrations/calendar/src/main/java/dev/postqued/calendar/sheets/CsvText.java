package dev.postqued.calendar.sheets;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The characters of a CSV file. */
final class CsvText {

  private static final int SAMPLE = 1 << 16;

  private final byte[] bytes;
  private final int start;
  private final Charset charset;
  private final boolean decoded;

  private CsvText(byte[] bytes, int start, Charset charset, boolean decoded) {
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
    this.decoded = decoded;
  }

  /**
   * Finds the charset.
   *
   * @param stated what the program says; a byte order mark is stronger
   */
  static CsvText of(Path file, byte[] bytes, @Nullable Charset stated) {
    int mark = 0;
    Charset charset = stated;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      charset = StandardCharsets.UTF_8;
      mark = 3;
    } else if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      boolean little = startsWith(bytes, 0xFF, 0xFE);
      charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      mark = 2;
    } else if (charset == null) {
      charset = byZeros(file, bytes);
    }
    int wrong = firstMalformed(bytes, mark, charset);
    if (wrong < 0) {
      return new CsvText(bytes, mark, charset, true);
    }
    if (stated == null && mark == 0 && charset.equals(StandardCharsets.UTF_8)) {
      return new CsvText(bytes, mark, StandardCharsets.ISO_8859_1, false);
    }
    throw notOf(file, bytes, wrong, charset);
  }

  /** UTF-16 without a mark has zeros beside its Latin letters; UTF-8 has none. */
  private static Charset byZeros(Path file, byte[] bytes) {
    int[] zeros = new int[2];
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      if (bytes[i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (zeros[0] + zeros[1] == 0) {
      return StandardCharsets.UTF_8;
    }
    int most = Math.max(zeros[0], zeros[1]);
    int least = Math.min(zeros[0], zeros[1]);
    if (most < sample / 8 || least > most / 8) {
      throw new SheetException(
          file, "is not a text: it has zero bytes. Save the spreadsheet as XLSX or \"CSV UTF-8\".");
    }
    return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static int firstMalformed(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder = decoder(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(SAMPLE);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      out.clear();
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static SheetException notOf(Path file, byte[] bytes, int wrong, Charset charset) {
    int line = 1;
    for (int i = 0; i < wrong; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    byte[] shown = Arrays.copyOfRange(bytes, wrong, Math.min(wrong + 4, bytes.length));
    return new SheetException(
        file,
        "is not "
            + charset.name()
            + ": line "
            + line
            + " has the bytes "
            + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(shown)
            + ". Save it as XLSX or \"CSV UTF-8\".");
  }

  /** Returns false if each byte is read as the character of the same number. */
  boolean isDecoded() {
    return decoded;
  }

  Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), decoder(charset));
  }
}
