package dev.postqued.mediainfo;

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

  static boolean matches(BoundedReader window) throws IOException {
    return window.size() >= FIRST_CHUNK && window.i64(0) == SIGNATURE;
  }

  static void read(BoundedReader window, MediaInfoBuilder findings) throws IOException {
    findings.is(MediaKind.IMAGE, "image/png");
    long end = window.size();
    if (!window.has(FIRST_CHUNK + 4, HEADER)) {
      findings.problem("it does not start with its header");
      return;
    }
    findings.size(window.u32(FIRST_CHUNK + BEFORE_DATA), window.u32(FIRST_CHUNK + BEFORE_DATA + 4));
    if (window.has(end - CHECKSUM - LAST.length(), LAST)) {
      walk(window, "IDAT", findings);
    } else if (!walk(window, LAST, findings)) {
      findings.truncated("it has no end chunk (IEND)");
    }
  }

  /**
   * Goes from chunk to chunk and applies the orientation if there is one.
   *
   * @param until the chunk to stop at; pictures have thousands of chunks, and hopping over each is only
   *     worth it where the end is in doubt
   * @return false if the file ended before that chunk
   */
  private static boolean walk(BoundedReader window, String until, MediaInfoBuilder findings)
      throws IOException {
    long end = window.size();
    long at = FIRST_CHUNK;
    while (at <= end - BEFORE_DATA) {
      long length = window.u32(at);
      if (window.has(at + 4, until)) {
        return at + BEFORE_DATA + CHECKSUM <= end;
      }
      if (window.isHalfSpent()) {
        findings.problem("it has so many chunks that its end was not looked for");
        return true;
      }
      if (window.has(at + 4, "eXIf") && length <= end - at - BEFORE_DATA) {
        int most = (int) Math.min(Integer.MAX_VALUE, length);
        findings.turn(Exif.orientation(window, at + BEFORE_DATA, most, findings));
      }
      at += BEFORE_DATA + length + CHECKSUM;
    }
    return false;
  }
}
