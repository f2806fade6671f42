package dev.postqued.mediainfo;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Finds the last fragments of a film, so that those before them need not be gone through. */
final class IsoLastFragments {

  /** How much of the end is searched, in bytes: first a little, then as much as can be afforded. */
  private static final int[] TAILS = {64 * 1024, 704 * 1024};

  /** A fragment starts with a box of this length, which has its number (8.8.5). */
  private static final int HEADER_LENGTH = 16;

  private static final int MOOF = 0x6D6F6F66;
  private static final int MFHD = 0x6D666864;

  private IsoLastFragments() {}

  /**
   * Finds the last fragments by the random access box (8.8.9 to 8.8.11), which ends a finished
   * file.
   *
   * @return where the earliest of the last fragments of each track starts, or -1 if there is no
   *     such box
   */
  static long byIndex(BoundedReader reader) throws IOException {
    // The file ends with a box mfro: size, type, version and flags, the size of all this.
    if (reader.size() < 16 || !reader.has(reader.size() - 12, "mfro")) {
      return -1;
    }
    long start = reader.size() - reader.u32(reader.size() - 4);
    IsoBox mfra = start < 0 ? null : new IsoBoxes(reader, start, reader.size()).next();
    if (mfra == null || !mfra.type().equals("mfra")) {
      return -1;
    }
    long earliest = Long.MAX_VALUE;
    IsoBoxes boxes = IsoBoxes.in(reader, mfra);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.type().equals("tfra")) {
        earliest = Math.min(earliest, lastEntry(reader, box));
      }
    }
    return earliest < start && reader.has(earliest + 4, "moof") ? earliest : -1;
  }

  /** The place of the last fragment of a track (8.8.10). */
  private static long lastEntry(BoundedReader reader, IsoBox tfra) throws IOException {
    boolean wide = reader.u8(tfra.body()) == 1;
    int lengths = reader.i32(tfra.fields() + 4);
    // Of three numbers (track fragment, run, sample) two bits each say their length less 1.
    int numbers = ((lengths >> 4) & 3) + ((lengths >> 2) & 3) + (lengths & 3) + 3;
    int length = (wide ? 16 : 8) + numbers;
    long count = reader.u32(tfra.fields() + 8);
    long last = tfra.fields() + 12 + (count - 1) * length;
    if (count == 0 || last > tfra.end() - length) {
      return Long.MAX_VALUE;
    }
    return wide ? reader.i64(last + 8) : reader.u32(last + 4);
  }

  /**
   * Finds fragments near the end of the file by their first bytes.
   *
   * @param from where to look at the earliest
   * @return where the earliest of them starts, or -1 if there is none
   */
  static long nearTheEnd(BoundedReader reader, long from) throws IOException {
    for (int length : TAILS) {
      long start = Math.max(from, reader.size() - length);
      long found = start < reader.size() ? firstFragment(reader, start) : -1;
      if (found >= 0 || start == from) {
        return found;
      }
    }
    return -1;
  }

  private static long firstFragment(BoundedReader reader, long start) throws IOException {
    byte[] tail = reader.bytes(start, (int) (reader.size() - start));
    ByteBuffer numbers = ByteBuffer.wrap(tail);
    for (int i = 0; i < tail.length - 8 - HEADER_LENGTH; i++) {
      if (numbers.getInt(i + 4) == MOOF
          && numbers.getInt(i + 8) == HEADER_LENGTH
          && numbers.getInt(i + 12) == MFHD) {
        return start + i;
      }
    }
    return -1;
  }
}
