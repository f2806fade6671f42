package dev.postqued.mediainfo;

import java.io.IOException;

/**
 * The time scale and the duration of a movie or media header (ISO/IEC 14496-12, 8.2.2 and 8.4.2), which
 * start alike.
 *
 * @param timescale ticks a second; 0 if the file does not say
 * @param ticks the duration; 0 if the file does not say
 * @param next where the field after them is
 */
record IsoClock(double timescale, long ticks, long next) {

  private static final long UNKNOWN = 0xFFFF_FFFFL;

  static IsoClock read(BoundedReader reader, IsoBox header) throws IOException {
    if (reader.u8(header.body()) == 1) {
      // Two times of 8 bytes come first: created, changed. All bits set, unknown, is negative here.
      long at = header.fields() + 16;
      return new IsoClock(reader.u32(at), Math.max(0, reader.i64(at + 4)), at + 12);
    }
    long at = header.fields() + 8;
    long ticks = reader.u32(at + 4);
    return new IsoClock(reader.u32(at), ticks == UNKNOWN ? 0 : ticks, at + 8);
  }
}
