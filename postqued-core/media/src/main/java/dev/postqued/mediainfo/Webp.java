package dev.postqued.mediainfo;

import java.io.IOException;

/** WebP (RFC 9649): one of three chunks comes first and has the size. */
final class Webp {

  private static final int FIRST_CHUNK = 12;

  /** RFC 9649, 2.7: the flag of an extended file that has Exif data. */
  private static final int HAS_EXIF = 0x08;

  /** RFC 6386, 9.1: what a key frame starts with, after three bytes. */
  private static final long VP8_START_CODE = 0x9D012A;

  private static final int FOURTEEN_BITS = 0x3FFF;

  private Webp() {}

  static boolean matches(BoundedReader reader) throws IOException {
    return Riff.is(reader, "WEBP");
  }

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    builder.is(MediaKind.IMAGE, "image/webp");
    if (reader.littleEndian(4, 4) + 8 > reader.size()) {
      builder.truncated("its RIFF size is more than the file has");
    }
    Riff chunks = new Riff(reader, FIRST_CHUNK, reader.size());
    Riff.Chunk first = chunks.next();
    if (first == null) {
      return;
    }
    switch (first.id()) {
      case "VP8X" -> extended(reader, first, chunks, builder);
      case "VP8 " -> lossy(reader, first.body(), builder);
      case "VP8L" -> lossless(reader, first.body(), builder);
      default -> builder.problem("it starts with an unknown chunk");
    }
  }

  private static void extended(
      BoundedReader reader, Riff.Chunk first, Riff chunks, MediaInfoBuilder builder)
      throws IOException {
    long at = first.body();
    builder.size(1 + reader.littleEndian(at + 4, 3), 1 + reader.littleEndian(at + 7, 3));
    if ((reader.u8(at) & HAS_EXIF) == 0) {
      return;
    }
    for (Riff.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      if (chunk.id().equals("EXIF")) {
        builder.rotation(Exif.orientation(reader, chunk.body(), chunk.length(), builder));
        return;
      }
    }
  }

  private static void lossy(BoundedReader reader, long at, MediaInfoBuilder builder)
      throws IOException {
    if (reader.bigEndian(at + 3, 3) == VP8_START_CODE) {
      // Two bits of each are a scale that decoders leave to whoever shows the picture.
      builder.size(
          reader.littleEndian(at + 6, 2) & FOURTEEN_BITS,
          reader.littleEndian(at + 8, 2) & FOURTEEN_BITS);
    }
  }

  /** RFC 9649, 3.4: after a byte of signature, 14 bits each of the width and height less 1. */
  private static void lossless(BoundedReader reader, long at, MediaInfoBuilder builder)
      throws IOException {
    long bits = reader.littleEndian(at + 1, 4);
    builder.size(1 + (bits & FOURTEEN_BITS), 1 + ((bits >> 14) & FOURTEEN_BITS));
  }
}
