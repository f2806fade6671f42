package dev.postqued.mediainfo;

import java.io.IOException;

/** Where the data of pictures lie: the item location box (ISO/IEC 14496-12, 8.11.3). */
final class HeifLocations {

  private final BoundedReader reader;
  private final IsoBox iloc;
  private final int version;
  private long at;

  private HeifLocations(BoundedReader reader, IsoBox iloc) throws IOException {
    this.reader = reader;
    this.iloc = iloc;
    this.version = reader.u8(iloc.body());
    this.at = iloc.fields();
  }

  /** Returns where the last of them ends in the file; 0 if none is placed there. */
  static long end(BoundedReader reader, IsoBox iloc) throws IOException {
    return new HeifLocations(reader, iloc).end();
  }

  private long end() throws IOException {
    int sizes = (int) number(2);
    long items = number(version < 2 ? 2 : 4);
    long end = 0;
    for (long i = 0; i < items && at < iloc.end(); i++) {
      end = Math.max(end, item(sizes));
    }
    return end;
  }

  /** Four lengths of numbers have four bits each: of offsets, of lengths, of bases, of indexes. */
  private long item(int sizes) throws IOException {
    int offsetSize = (sizes >> 12) & 0xF;
    int lengthSize = (sizes >> 8) & 0xF;
    int baseSize = (sizes >> 4) & 0xF;
    int indexSize = version == 0 ? 0 : sizes & 0xF;
    at += version < 2 ? 2 : 4;
    // Construction 0: the numbers are places in a file; and reference 0: it is this one.
    boolean inThisFile = version == 0 || (number(2) & 0xF) == 0;
    inThisFile &= number(2) == 0;
    long base = number(baseSize);
    long extents = number(2);
    long end = 0;
    for (long i = 0; i < extents && at <= iloc.end(); i++) {
      reader.step();
      at += indexSize;
      long start = sum(base, number(offsetSize));
      end = Math.max(end, sum(start, number(lengthSize)));
    }
    return inThisFile ? end : 0;
  }

  private static long sum(long one, long other) {
    boolean damaged = one < 0 || other < 0 || one > Long.MAX_VALUE - other;
    return damaged ? Long.MAX_VALUE : one + other;
  }

  private long number(int length) throws IOException {
    long value = reader.bigEndian(at, Math.min(8, length));
    at += length;
    return value;
  }
}
