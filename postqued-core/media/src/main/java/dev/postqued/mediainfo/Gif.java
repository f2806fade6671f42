package dev.postqued.mediainfo;

import java.io.IOException;

/** GIF (CompuServe, GIF89a): a header with the size of the canvas. */
final class Gif {

  /** Section 27: the last byte of a file, behind the empty block that ends what came before. */
  private static final byte TRAILER = 0x3B;

  /** Some programs fill up the file with zeros. */
  private static final int MOST_PADDING = 1024;

  private Gif() {}

  static boolean matches(BoundedReader window) throws IOException {
    return window.has(0, "GIF87a") || window.has(0, "GIF89a");
  }

  static void read(BoundedReader window, MediaInfoBuilder findings) throws IOException {
    findings.is(MediaKind.IMAGE, "image/gif");
    findings.size(window.littleEndian(6, 2), window.littleEndian(8, 2));
    int length = (int) Math.min(MOST_PADDING, window.size());
    byte[] tail = window.bytes(window.size() - length, length);
    int last = length - 1;
    while (last > 1 && tail[last] == 0) {
      last--;
    }
    if (tail[last] != TRAILER || tail[last - 1] != 0) {
      findings.truncated("it has no trailer");
    }
  }
}
