package dev.postqued.mediainfo;

import java.io.IOException;

/**
 * The elementary stream descriptor (ISO/IEC 14496-1, 7.2.6), which distinguishes codecs of one box.
 */
final class EsDescriptor {

  private static final int ES_DESCRIPTOR = 0x03;
  private static final int DECODER_CONFIG = 0x04;

  /** Flags of an ES_Descriptor (7.2.6.5), each of which adds fields. */
  private static final int DEPENDS_ON = 0x80;

  private static final int URL = 0x40;
  private static final int CLOCK = 0x20;

  /** A length has seven bits a byte, and at most four bytes (8.3.3). */
  private static final int MAX_LENGTH_BYTES = 4;

  private EsDescriptor() {}

  /** Returns the object type indication, or 0 if there is none. */
  static int objectType(BoundedReader reader, IsoBox esds) throws IOException {
    long at = esds.fields();
    if (at >= esds.end() || reader.u8(at) != ES_DESCRIPTOR) {
      return 0;
    }
    at = afterLength(reader, at + 1);
    int flags = reader.u8(at + 2);
    at += 3;
    at += (flags & DEPENDS_ON) != 0 ? 2 : 0;
    at += (flags & URL) != 0 ? 1 + reader.u8(at) : 0;
    at += (flags & CLOCK) != 0 ? 2 : 0;
    return reader.u8(at) == DECODER_CONFIG ? reader.u8(afterLength(reader, at + 1)) : 0;
  }

  private static long afterLength(BoundedReader reader, long at) throws IOException {
    int bytes = 1;
    while (bytes < MAX_LENGTH_BYTES && (reader.u8(at + bytes - 1) & 0x80) != 0) {
      bytes++;
    }
    return at + bytes;
  }
}
