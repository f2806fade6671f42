package dev.postqued.mediainfo;

import java.io.IOException;

/**
 * A segment index (ISO/IEC 14496-12, 8.16.3): when the segments that follow it end, and where.
 *
 * @param startSeconds when the first of them starts
 * @param endSeconds when the last of them ends
 * @param endOffset where the last of them ends in the file
 */
record IsoSegmentIndex(double startSeconds, double endSeconds, long endOffset) {

  private static final int REFERENCE = 12;

  static IsoSegmentIndex read(BoundedReader reader, IsoBox sidx) throws IOException {
    boolean wide = reader.u8(sidx.body()) == 1;
    int length = wide ? 8 : 4;
    double timescale = reader.u32(sidx.fields() + 4);
    long at = sidx.fields() + 8;
    long start = Math.max(0, reader.bigEndian(at, length));
    long offset = sidx.end() + Math.max(0, reader.bigEndian(at + length, length));
    at += 2L * length + 2;
    long count = reader.u16(at);
    long ticks = start;
    at += 2;
    for (long i = 0; i < count && at <= sidx.end() - REFERENCE; i++, at += REFERENCE) {
      // One bit says whether an index is meant, 31 how long it is.
      offset += reader.u32(at) & 0x7FFF_FFFFL;
      ticks += reader.u32(at + 4);
    }
    return timescale > 0 && offset > 0
        ? new IsoSegmentIndex(start / timescale, ticks / timescale, offset)
        : new IsoSegmentIndex(0, 0, 0);
  }
}
