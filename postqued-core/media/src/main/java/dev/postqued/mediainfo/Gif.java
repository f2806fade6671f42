package dev.postqued.mediainfo;

import java.io.IOException;

/** GIF (CompuServe, GIF89a): a header with the size of the canvas. */
final class Gif {

  /** Section 27: the last byte of a file, behind the empty block that ends what came before. */
  private static final byte TRAILER = 0x3B;

  /** Some programs fill up the file with zeros. */
  private static final int MAX_PADDING = 1024;

  private Gif() {}

  static boolean matches(BoundedReader reader) throws IOException {
    return reader.has(0, "GIF87a") || reader.has(0, "GIF89a");
  }

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    builder.is(MediaKind.IMAGE, "image/gif");
    builder.size(reader.littleEndian(6, 2), reader.littleEndian(8, 2));
    int length = (int) Math.min(MAX_PADDING, reader.size());
    byte[] tail = reader.bytes(reader.size() - length, length);
    int last = length - 1;
    while (last > 1 && tail[last] == 0) {
      last--;
    }
    if (tail[last] != TRAILER || tail[last - 1] != 0) {
      builder.truncated("it has no trailer");
    }
  }
}
