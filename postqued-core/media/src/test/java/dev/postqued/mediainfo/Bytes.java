package dev.postqued.mediainfo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the parts of files that no program writes. */
final class Bytes {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static byte[] join(byte[]... parts) {
    Bytes bytes = new Bytes();
    for (byte[] part : parts) {
      bytes.put(part);
    }
    return bytes.toArray();
  }

  static byte[] zeros(int count) {
    return new byte[count];
  }

  static byte[] text(String letters) {
    return letters.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Numbers of four bytes. */
  static byte[] u32(long... values) {
    Bytes bytes = new Bytes();
    for (long value : values) {
      bytes.number(value, 4);
    }
    return bytes.toArray();
  }

  static byte[] u16(long... values) {
    Bytes bytes = new Bytes();
    for (long value : values) {
      bytes.number(value, 2);
    }
    return bytes.toArray();
  }

  static byte[] u64(long value) {
    return new Bytes().number(value, 8).toArray();
  }

  /** A box of ISO/IEC 14496-12. */
  static byte[] box(String type, byte[]... parts) {
    byte[] body = join(parts);
    return join(u32(body.length + 8L), text(type), body);
  }

  /** A full box: with a version and flags. */
  static byte[] full(String type, int version, int flags, byte[]... parts) {
    return box(type, u32((long) version << 24 | flags), join(parts));
  }

  /** An element of EBML, with a size of eight bytes. */
  static byte[] element(long id, byte[]... parts) {
    byte[] body = join(parts);
    return join(id(id), u64(0x0100_0000_0000_0000L | body.length), body);
  }

  /** The head of an element that does not say how long it is. */
  static byte[] unknownSize(long id) {
    return join(id(id), new byte[] {(byte) 0xFF});
  }

  static byte[] number(long id, long value) {
    return element(id, u64(value));
  }

  static byte[] decimal(long id, double value) {
    return element(id, u64(Double.doubleToLongBits(value)));
  }

  private static byte[] id(long id) {
    int length = (Long.SIZE - Long.numberOfLeadingZeros(id) + 7) / 8;
    return new Bytes().number(id, length).toArray();
  }

  private void put(byte[] part) {
    out.write(part, 0, part.length);
  }

  private Bytes number(long value, int length) {
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
      out.write((int) (value >> shift));
    }
    return this;
  }

  private byte[] toArray() {
    return out.toByteArray();
  }
}
