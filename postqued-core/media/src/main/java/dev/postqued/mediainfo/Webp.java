package dev.postqued.mediainfo;

import java.io.IOException;

/** WebP (RFC 9649): one of three chunks comes first and tells the size. */
final class Webp {

  private static final int FIRST_CHUNK = 12;

  /** RFC 9649, 2.7: the flag of an extended file that has Exif data. */
  private static final int HAS_EXIF = 0x08;

  /** RFC 6386, 9.1: what a key frame starts with, after three bytes. */
  private static final long VP8_START_CODE = 0x9D012A;

  private static final int FOURTEEN_BITS = 0x3FFF;

  private Webp() {}

  static boolean matches(BoundedReader window) throws IOException {
    return Riff.is(window, "WEBP");
  }

  static void read(BoundedReader window, MediaInfoBuilder findings) throws IOException {
    findings.is(MediaKind.IMAGE, "image/webp");
    if (window.littleEndian(4, 4) + 8 > window.size()) {
      findings.truncated("its RIFF size is more than the file has");
    }
    Riff chunks = new Riff(window, FIRST_CHUNK, window.size());
    Riff.Chunk first = chunks.next();
    if (first == null) {
      return;
    }
    switch (first.id()) {
      case "VP8X" -> extended(window, first, chunks, findings);
      case "VP8 " -> lossy(window, first.body(), findings);
      case "VP8L" -> lossless(window, first.body(), findings);
      default -> findings.problem("it starts with an unknown chunk");
    }
  }

  private static void extended(
      BoundedReader window, Riff.Chunk first, Riff chunks, MediaInfoBuilder findings)
      throws IOException {
    long at = first.body();
    findings.size(1 + window.littleEndian(at + 4, 3), 1 + window.littleEndian(at + 7, 3));
    if ((window.u8(at) & HAS_EXIF) == 0) {
      return;
    }
    for (Riff.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      if (chunk.id().equals("EXIF")) {
        findings.turn(Exif.orientation(window, chunk.body(), chunk.length(), findings));
        return;
      }
    }
  }

  private static void lossy(BoundedReader window, long at, MediaInfoBuilder findings)
      throws IOException {
    if (window.bigEndian(at + 3, 3) == VP8_START_CODE) {
      // Two bits of each are a scale that decoders leave to whoever shows the picture.
      findings.size(
          window.littleEndian(at + 6, 2) & FOURTEEN_BITS,
          window.littleEndian(at + 8, 2) & FOURTEEN_BITS);
    }
  }

  /** RFC 9649, 3.4: after a byte of signature, 14 bits each of the width and height less 1. */
  private static void lossless(BoundedReader window, long at, MediaInfoBuilder findings)
      throws IOException {
    long bits = window.littleEndian(at + 1, 4);
    findings.size(1 + (bits & FOURTEEN_BITS), 1 + ((bits >> 14) & FOURTEEN_BITS));
  }
}
