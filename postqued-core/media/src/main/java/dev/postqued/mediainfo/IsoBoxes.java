package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The boxes in a part of a file, one after the other. */
final class IsoBoxes {

  private static final int HEADER = 8;
  private static final int LARGE_HEADER = 16;

  /** Size 0: the box extends to the end of what surrounds it. */
  private static final long TO_THE_END = 0;

  /** Size 1: the true size follows the type, in 64 bits. */
  private static final long LARGE = 1;

  private final BoundedReader reader;
  private final long end;
  private long at;
  private boolean broken;
  private boolean skipped;

  IsoBoxes(BoundedReader reader, long from, long to) {
    this.reader = reader;
    this.at = from;
    this.end = Math.min(to, reader.size());
  }

  static IsoBoxes in(BoundedReader reader, IsoBox parent) {
    return new IsoBoxes(reader, parent.body(), parent.end());
  }

  /** In a full box: after the version and the flags. */
  static IsoBoxes inFull(BoundedReader reader, IsoBox parent) {
    return new IsoBoxes(reader, parent.fields(), parent.end());
  }

  static @Nullable IsoBox first(BoundedReader reader, IsoBox parent, String type)
      throws IOException {
    IsoBoxes boxes = in(reader, parent);
    for (IsoBox box = boxes.next(); box != null; box = boxes.next()) {
      if (box.type().equals(type)) {
        return box;
      }
    }
    return null;
  }

  /** Returns the next box, or null if none follows. */
  @Nullable IsoBox next() throws IOException {
    skipped = false;
    if (broken || at > end - HEADER) {
      return null;
    }
    reader.step();
    long start = at;
    long size = reader.u32(start);
    String type = reader.text(start + 4, 4);
    int header = HEADER;
    if (size == LARGE && start <= end - LARGE_HEADER) {
      size = reader.i64(start + HEADER);
      size = size < 0 ? Long.MAX_VALUE : size;
      header = LARGE_HEADER;
    } else if (size == TO_THE_END) {
      size = end - start;
    }
    if (size < header || !isType(type)) {
      broken = true;
      return null;
    }
    boolean cut = size > end - start;
    at = cut ? end : start + size;
    return new IsoBox(type, start, start + header, at, cut);
  }

  /** Continues at a position, unless it has been passed. Returns whether anything was skipped. */
  boolean skipTo(long position) {
    boolean later = position > at;
    at = later ? position : at;
    skipped |= later;
    return later;
  }

  /** Whether the next box is not the one that follows the last. */
  boolean hasSkipped() {
    return skipped;
  }

  /** Returns where the next box would start. */
  long position() {
    return at;
  }

  /** Four letters as they are written: ASCII, or QuickTime's copyright sign. */
  static boolean isType(String type) {
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if ((c < 0x20 || c > 0x7E) && c != 0xA9) {
        return false;
      }
    }
    return true;
  }
}
