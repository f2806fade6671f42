package dev.postqued.mediainfo;

import java.io.IOException;

/**
 * The upper left part of a transformation matrix (ISO/IEC 14496-12, 6.2.2): the rotation of the
 * picture. A stored point (x, y) is shown at (ax + cy, bx + dy).
 */
record IsoMatrix(double a, double b, double c, double d) {

  static final IsoMatrix IDENTITY = new IsoMatrix(1, 0, 0, 1);

  /** Its length in a header: nine numbers of four bytes. */
  static final int LENGTH = 36;

  /** What stands for 1 in numbers with 16 bits after the point. */
  static final double ONE = 1 << 16;

  /** The order in the file is a b u c d v x y w. */
  static IsoMatrix read(BoundedReader reader, long at) throws IOException {
    return new IsoMatrix(
        reader.i32(at) / ONE,
        reader.i32(at + 4) / ONE,
        reader.i32(at + 12) / ONE,
        reader.i32(at + 16) / ONE);
  }

  IsoMatrix then(IsoMatrix next) {
    return new IsoMatrix(
        a * next.a + b * next.c,
        a * next.b + b * next.d,
        c * next.a + d * next.c,
        c * next.b + d * next.d);
  }

  Rotation rotation() {
    return Rotation.of(a, b, c, d);
  }
}
