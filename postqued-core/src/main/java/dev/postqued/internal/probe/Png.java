package dev.postqued.internal.probe;

import dev.postqued.media.MediaKind;
import java.io.IOException;

/** PNG (ISO/IEC 15948, 5): a signature and chunks, of which the first tells the size. */
final class Png {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int FIRST_CHUNK = 8;

  /** A chunk's length and type stand before its data, a checksum behind them. */
  private static final int BEFORE_DATA = 8;

  private static final int CHECKSUM = 4;
  private static final String HEADER = "IHDR";
  private static final String LAST = "IEND";

  private Png() {}

  static boolean matches(Window window) throws IOException {
    return window.size() >= FIRST_CHUNK && window.i64(0) == SIGNATURE;
  }

  static void read(Window window, Findings findings) throws IOException {
    findings.is(MediaKind.IMAGE, "image/png");
    long end = window.size();
    if (!window.has(FIRST_CHUNK + 4, HEADER)) {
      findings.problem("it does not start with its header");
      return;
    }
    findings.size(window.u32(FIRST_CHUNK + BEFORE_DATA), window.u32(FIRST_CHUNK + BEFORE_DATA + 4));
    boolean ends = window.has(end - CHECKSUM - LAST.length(), LAST);
    Turn turn = Turn.NONE;
    long at = FIRST_CHUNK;
    // What lies between the pictures and a proper end is not worth hopping over each chunk of them.
    for (String type = ""; !type.equals(LAST) && !(ends && type.equals("IDAT")); ) {
      if (at > end - BEFORE_DATA || window.isHalfSpent()) {
        break;
      }
      long length = window.u32(at);
      type = window.text(at + 4, 4);
      ends |= type.equals(LAST);
      if (type.equals("eXIf") && length <= end - at - BEFORE_DATA) {
        turn = Exif.orientation(window, at + BEFORE_DATA, (int) length, findings);
      }
      at += BEFORE_DATA + length + CHECKSUM;
    }
    findings.turn(turn);
    if (!ends && at > end - BEFORE_DATA) {
      findings.truncated("it has no end chunk (IEND)");
    }
  }
}
