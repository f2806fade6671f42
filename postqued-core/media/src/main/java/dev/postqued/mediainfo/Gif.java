package dev.postqued.mediainfo;

import java.io.IOException;

/** GIF (CompuServe, GIF89a): a header with the size of the canvas, and blocks up to a trailer. */
final class Gif {

  private static final int HEADER = 13;

  /** The kinds of blocks: an image (20), an extension (23 to 26), and the last byte of all (27). */
  private static final int IMAGE = 0x2C;

  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3B;

  /** A flag (18 and 20): a table of colours follows, and three bits say how long it is. */
  private static final int HAS_COLOURS = 0x80;

  /** Some programs fill up the file with zeros. */
  private static final int MAX_PADDING = 1024;

  /** How much of the end of a large file is searched for its last blocks, in bytes. */
  private static final int TAIL = 512 * 1024;

  private final BoundedReader reader;
  private long at;

  private Gif(BoundedReader reader, long at) {
    this.reader = reader;
    this.at = at;
  }

  static boolean matches(BoundedReader reader) throws IOException {
    return reader.has(0, "GIF87a") || reader.has(0, "GIF89a");
  }

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    builder.is(MediaKind.IMAGE, "image/gif");
    builder.size(reader.littleEndian(6, 2), reader.littleEndian(8, 2));
    if (endsWithTrailer(reader)) {
      return;
    }
    Gif start = new Gif(reader, HEADER);
    if (reader.size() > HEADER) {
      start.skipColours(reader.u8(HEADER - 3));
    }
    switch (start.follow(BoundedReader.BUDGET / 2)) {
      case WHOLE -> builder.problem("what follows byte " + start.at + " does not belong to it");
      case CUT -> builder.truncated("it has no trailer");
      case DAMAGED -> builder.problem("what follows byte " + start.at + " is no block");
      case LONG -> searchEnd(reader, builder);
    }
  }

  private static boolean endsWithTrailer(BoundedReader reader) throws IOException {
    int length = (int) Math.min(MAX_PADDING, reader.size());
    byte[] tail = reader.bytes(reader.size() - length, length);
    int last = length - 1;
    while (last > 1 && tail[last] == 0) {
      last--;
    }
    return tail[last] == TRAILER && tail[last - 1] == 0;
  }

  /** How a row of blocks ends; LONG if its end was not reached. */
  private enum Ending {
    WHOLE,
    CUT,
    DAMAGED,
    LONG
  }

  private Ending follow(long most) throws IOException {
    long limit = at + most;
    while (at < reader.size()) {
      int kind = reader.u8(at);
      if (kind == TRAILER) {
        at++;
        return Ending.WHOLE;
      }
      if (kind == EXTENSION) {
        at += 2;
      } else if (kind == IMAGE && at + 10 < reader.size()) {
        int flags = reader.u8(at + 9);
        at += 10;
        skipColours(flags);
        // The width of the codes stands before the data.
        at++;
      } else {
        return kind == IMAGE ? Ending.CUT : Ending.DAMAGED;
      }
      if (!skipData(limit)) {
        return at >= reader.size() ? Ending.CUT : Ending.LONG;
      }
    }
    return Ending.CUT;
  }

  private void skipColours(int flags) {
    at += (flags & HAS_COLOURS) == 0 ? 0 : 3L << ((flags & 7) + 1);
  }

  /** Skips pieces, each after its length, up to an empty one (15). */
  private boolean skipData(long limit) throws IOException {
    while (at < Math.min(limit, reader.size())) {
      reader.step();
      int length = reader.u8(at);
      at += 1 + length;
      if (length == 0) {
        return true;
      }
    }
    return false;
  }

  /** Follows the blocks from one near the end, which is recognised by what always stands in it. */
  private static void searchEnd(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    long from = reader.size() - Math.min(TAIL, reader.size());
    byte[] tail = reader.bytes(from, (int) (reader.size() - from));
    for (int i = 0; i < tail.length - 8; i++) {
      if (isGraphicControl(tail, i)) {
        Gif part = new Gif(reader, from + i);
        Ending ending = part.follow(TAIL);
        if (ending == Ending.WHOLE) {
          builder.problem("what follows byte " + part.at + " does not belong to it");
          return;
        }
        if (ending == Ending.CUT) {
          builder.truncated("it has no trailer");
          return;
        }
      }
    }
    builder.problem("its end was not found");
  }

  /** The extension before each image of an animation (23): four bytes of data, and an empty piece. */
  private static boolean isGraphicControl(byte[] bytes, int at) {
    return bytes[at] == EXTENSION
        && (bytes[at + 1] & 0xFF) == 0xF9
        && bytes[at + 2] == 4
        && bytes[at + 7] == 0
        && (bytes[at + 8] == IMAGE || bytes[at + 8] == EXTENSION);
  }
}
