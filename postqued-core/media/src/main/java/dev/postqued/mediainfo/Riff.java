package dev.postqued.mediainfo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of a RIFF file (Microsoft's Multimedia Programming Interface, 1991), one after the
 * other.
 */
final class Riff {

  private static final int HEADER = 8;

  private final BoundedReader reader;
  private final long end;
  private long at;

  Riff(BoundedReader reader, long from, long to) {
    this.reader = reader;
    this.at = from;
    this.end = Math.min(to, reader.size());
  }

  /** Whether a file is RIFF of a form. */
  static boolean is(BoundedReader reader, String form) throws IOException {
    return reader.has(0, "RIFF") && reader.has(HEADER, form);
  }

  /**
   * A chunk.
   *
   * @param id four letters
   * @param body where its data start; those of a list start with four letters of their own
   * @param end where they end, within what surrounds it
   * @param cut whether it claims to continue after that
   */
  record Chunk(String id, long body, long end, boolean cut) {

    int length() {
      return (int) Math.min(Integer.MAX_VALUE, end - body);
    }
  }

  /** Returns the next chunk, or null if no more follows. */
  @Nullable Chunk next() throws IOException {
    if (at > end - HEADER) {
      return null;
    }
    reader.step();
    String id = reader.text(at, 4);
    long size = reader.littleEndian(at + 4, 4);
    long body = at + HEADER;
    boolean cut = size > end - body;
    long stop = cut ? end : body + size;
    // Chunks start at even places.
    at = stop + (size & 1);
    return new Chunk(id, body, stop, cut);
  }
}
