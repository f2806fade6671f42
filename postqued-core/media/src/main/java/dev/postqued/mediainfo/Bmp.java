package dev.postqued.mediainfo;

import java.io.IOException;

/** BMP (Microsoft, Bitmap Storage): a file header, and one of several headers of the picture. */
final class Bmp {

  private static final int FILE_HEADER = 14;

  /** BITMAPCOREHEADER has numbers of two bytes; all that came after it have four. */
  private static final int CORE_HEADER = 12;

  private static final int LONGEST_HEADER = 124;

  private Bmp() {}

  /** Two letters are little to go by: the length of the header must be one that there is, too. */
  static boolean matches(BoundedReader window) throws IOException {
    if (window.size() < FILE_HEADER + CORE_HEADER || !window.has(0, "BM")) {
      return false;
    }
    long header = window.littleEndian(FILE_HEADER, 4);
    return header >= CORE_HEADER && header <= LONGEST_HEADER;
  }

  static void read(BoundedReader window, MediaInfoBuilder findings) throws IOException {
    findings.is(MediaKind.IMAGE, "image/bmp");
    long at = FILE_HEADER + 4;
    if (window.littleEndian(FILE_HEADER, 4) == CORE_HEADER) {
      findings.size(window.littleEndian(at, 2), window.littleEndian(at + 2, 2));
    } else {
      // A negative height: the rows start at the top.
      int height = (int) window.littleEndian(at + 4, 4);
      findings.size(window.littleEndian(at, 4), Math.abs((long) height));
    }
    if (window.littleEndian(2, 4) > window.size()) {
      findings.truncated("its header says more bytes than the file has");
    }
  }
}
