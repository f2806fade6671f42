package dev.postqued.mediainfo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The elements of EBML (RFC 8794) in a part of a file, one after the other. */
final class Ebml {

  /** An identifier has at most 4 bytes, and a size 8: RFC 8794, 11.2.4 and 11.2.5, by default. */
  private static final int MAX_ID_BYTES = 4;

  private static final int MAX_SIZE_BYTES = 8;
  private static final int MAX_TEXT = 128;

  private final BoundedReader reader;
  private final long end;
  private long at;
  private boolean broken;

  Ebml(BoundedReader reader, long from, long to) {
    this.reader = reader;
    this.at = from;
    this.end = Math.min(to, reader.size());
  }

  static Ebml in(BoundedReader reader, Element parent) {
    return new Ebml(reader, parent.body(), parent.end());
  }

  /**
   * An element.
   *
   * @param id with the bits of its length, as the specifications write it
   * @param start where its identifier stands
   * @param body where its data start
   * @param end where they end, within what surrounds it
   * @param unknownSize whether it ends only where something follows that cannot be in it (RFC 8794,
   *     6.2)
   * @param cut whether it claims to continue after its end
   */
  record Element(long id, long start, long body, long end, boolean unknownSize, boolean cut) {

    int length() {
      return (int) Math.min(Integer.MAX_VALUE, end - body);
    }
  }

  /** Returns the next element, or null if none follows. */
  @Nullable Element next() throws IOException {
    if (at >= end) {
      return null;
    }
    reader.step();
    long start = at;
    int idLength = Integer.numberOfLeadingZeros(reader.u8(start)) - 23;
    broken = idLength > MAX_ID_BYTES;
    if (broken || start > end - idLength - 1) {
      return null;
    }
    long id = reader.bigEndian(start, idLength);
    long sizeAt = start + idLength;
    int sizeLength = Integer.numberOfLeadingZeros(reader.u8(sizeAt)) - 23;
    broken = sizeLength > MAX_SIZE_BYTES;
    if (broken || sizeAt > end - sizeLength) {
      return null;
    }
    long mask = (1L << (7 * sizeLength)) - 1;
    long size = reader.bigEndian(sizeAt, sizeLength) & mask;
    long body = sizeAt + sizeLength;
    boolean unknown = size == mask;
    boolean cut = !unknown && size > end - body;
    at = unknown || cut ? end : body + size;
    return new Element(id, start, body, at, unknown, cut);
  }

  /** Whether no element followed because what stands there is none, rather than cut off. */
  boolean isBroken() {
    return broken;
  }

  /** Continues at a position. */
  void moveTo(long position) {
    at = position;
  }

  /** Returns where the next element would start. */
  long position() {
    return at;
  }

  /** An unsigned number (RFC 8794, 7.2); 0 if it is empty or too long. */
  static long number(BoundedReader reader, Element element) throws IOException {
    int length = element.length();
    return length == 0 || length > 8 ? 0 : Math.max(0, reader.bigEndian(element.body(), length));
  }

  /** A float (7.3), of 4 or 8 bytes; 0 if it is empty or of another length. */
  static double decimal(BoundedReader reader, Element element) throws IOException {
    return switch (element.length()) {
      case 4 -> Float.intBitsToFloat(reader.i32(element.body()));
      case 8 -> Double.longBitsToDouble(reader.i64(element.body()));
      default -> 0;
    };
  }

  /** A string (7.4), which may be padded with zeros. */
  static String text(BoundedReader reader, Element element) throws IOException {
    byte[] bytes = reader.bytes(element.body(), Math.min(MAX_TEXT, element.length()));
    String text = new String(bytes, StandardCharsets.US_ASCII);
    int zero = text.indexOf(0);
    return zero < 0 ? text : text.substring(0, zero);
  }
}
