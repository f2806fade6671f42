package dev.postqued.mediainfo;

import java.io.IOException;

/** BMP (Microsoft, Bitmap Storage): a file header, and one of several headers of the picture. */
final class Bmp {

  private static final int FILE_HEADER = 14;

  /** BITMAPCOREHEADER has numbers of two bytes; all that came after it have four. */
  private static final int CORE_HEADER = 12;

  private static final int MAX_HEADER = 124;

  private Bmp() {}

  /** Two letters are little to go by: the length of the header must be one that there is, too. */
  static boolean matches(BoundedReader reader) throws IOException {
    if (reader.size() < FILE_HEADER + CORE_HEADER || !reader.has(0, "BM")) {
      return false;
    }
    long header = reader.littleEndian(FILE_HEADER, 4);
    return header >= CORE_HEADER && header <= MAX_HEADER;
  }

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    builder.is(MediaKind.IMAGE, "image/bmp");
    long at = FILE_HEADER + 4;
    if (reader.littleEndian(FILE_HEADER, 4) == CORE_HEADER) {
      builder.size(reader.littleEndian(at, 2), reader.littleEndian(at + 2, 2));
    } else {
      // A negative height: the rows start at the top.
      int height = (int) reader.littleEndian(at + 4, 4);
      builder.size(reader.littleEndian(at, 4), Math.abs((long) height));
    }
    if (reader.littleEndian(2, 4) > reader.size()) {
      builder.truncated("its header says more bytes than the file has");
    }
  }
}
