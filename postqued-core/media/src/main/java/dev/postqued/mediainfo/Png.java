package dev.postqued.mediainfo;

import java.io.IOException;

/** PNG (ISO/IEC 15948, 5): a signature and chunks, the first of which has the size. */
final class Png {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int FIRST_CHUNK = 8;

  /** A chunk's length and type stand before its data, a checksum behind them. */
  private static final int BEFORE_DATA = 8;

  private static final int CHECKSUM = 4;
  private static final String HEADER = "IHDR";
  private static final String LAST = "IEND";

  private Png() {}

  static boolean matches(BoundedReader reader) throws IOException {
    return reader.size() >= FIRST_CHUNK && reader.i64(0) == SIGNATURE;
  }

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    builder.is(MediaKind.IMAGE, "image/png");
    long end = reader.size();
    if (!reader.has(FIRST_CHUNK + 4, HEADER)) {
      builder.problem("it does not start with its header");
      return;
    }
    builder.size(reader.u32(FIRST_CHUNK + BEFORE_DATA), reader.u32(FIRST_CHUNK + BEFORE_DATA + 4));
    if (reader.has(end - CHECKSUM - LAST.length(), LAST)) {
      walk(reader, "IDAT", builder);
    } else if (!walk(reader, LAST, builder)) {
      builder.truncated("it has no end chunk (IEND)");
    }
  }

  /**
   * Goes through the chunks and applies the orientation if there is one.
   *
   * @param until the chunk to stop at; pictures have thousands of chunks, and hopping over each is
   *     only worth it where the end is in doubt
   * @return false if the file ended before that chunk
   */
  private static boolean walk(BoundedReader reader, String until, MediaInfoBuilder builder)
      throws IOException {
    long end = reader.size();
    long at = FIRST_CHUNK;
    boolean turned = false;
    while (at <= end - BEFORE_DATA) {
      reader.step();
      long length = reader.u32(at);
      if (reader.has(at + 4, until)) {
        return at + BEFORE_DATA + CHECKSUM <= end;
      }
      if (reader.isHalfSpent()) {
        builder.problem("it has so many chunks that its end was not looked for");
        return true;
      }
      if (!turned && reader.has(at + 4, "eXIf") && length <= end - at - BEFORE_DATA) {
        turned = true;
        int most = (int) Math.min(Integer.MAX_VALUE, length);
        builder.rotation(Exif.orientation(reader, at + BEFORE_DATA, most, builder));
      }
      at += BEFORE_DATA + length + CHECKSUM;
    }
    return false;
  }
}
