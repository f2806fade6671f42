package dev.postqued.mediainfo;

import java.io.IOException;

/** JPEG (ITU-T T.81, annex B): markers, each with its length, up to the first scan. */
final class Jpeg {

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int FILL = 0xFF;

  /** What stands where a marker should, in place of one. */
  private static final int NONE = 0;

  private static final int CUT = -1;
  private static final String EXIF = "Exif\0\0";

  /** How much of the end is looked at, in bytes: cameras put other files after the picture. */
  private static final int TAIL = 16 * 1024;

  /** A picture of this length is looked through if its end is in doubt, in bytes. */
  private static final int MOST_SCANNED = 1 << 20;

  private Jpeg() {}

  static boolean matches(BoundedReader reader) throws IOException {
    return reader.size() >= 3 && reader.u16(0) == START_OF_IMAGE && reader.u8(2) == 0xFF;
  }

  static void read(BoundedReader reader, MediaInfoBuilder builder) throws IOException {
    builder.is(MediaKind.IMAGE, "image/jpeg");
    Rotation rotation = Rotation.NONE;
    boolean sized = false;
    boolean turned = false;
    long at = 2;
    int marker = marker(reader, at);
    while (marker > 0 && marker != START_OF_SCAN) {
      if (marker == FILL) {
        // Any number of these may come before a marker (B.1.1.2).
        at++;
      } else {
        if (isFrame(marker) && !sized) {
          builder.size(reader.u16(at + 7), reader.u16(at + 5));
          sized = true;
        } else if (marker == APP1 && !turned && reader.has(at + 4, EXIF)) {
          turned = true;
          rotation = orientation(reader, at, builder);
        }
        at += 2 + reader.u16(at + 2);
      }
      marker = marker(reader, at);
    }
    builder.rotation(rotation);
    if (marker == START_OF_SCAN) {
      checkEnd(reader, at + 2, builder);
    } else if (marker == CUT) {
      builder.truncated("it ends before the picture starts");
    } else {
      builder.problem("what follows byte " + at + " is no marker");
    }
  }

  /** Returns the marker of a segment that is all there, or else one of the two that are none. */
  private static int marker(BoundedReader reader, long at) throws IOException {
    if (at > reader.size() - 4) {
      return CUT;
    }
    if (reader.u8(at) != 0xFF) {
      return NONE;
    }
    int marker = reader.u8(at + 1);
    return marker == FILL || at + 2 + reader.u16(at + 2) <= reader.size() ? marker : CUT;
  }

  /** The length of a segment counts itself, but not the marker. */
  private static Rotation orientation(BoundedReader reader, long at, MediaInfoBuilder builder)
      throws IOException {
    int length = reader.u16(at + 2) - 2 - EXIF.length();
    return Exif.orientation(reader, at + 4 + EXIF.length(), length, builder);
  }

  /** Start of frame (table B.1): C0 to CF, but for three that are tables. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /**
   * Whether the picture ends: with its end marker, or with something that cannot be in a scan and so has
   * been put after it.
   */
  private static void checkEnd(BoundedReader reader, long scan, MediaInfoBuilder builder)
      throws IOException {
    long from = Math.max(scan, reader.size() - TAIL);
    byte[] tail = reader.bytes(from, (int) (reader.size() - from));
    if (end(tail) >= 0) {
      return;
    }
    if (reader.size() - scan <= MOST_SCANNED) {
      findEnd(reader, scan, builder);
    } else if (looksLikeScan(tail)) {
      builder.truncated("it has no end-of-image marker");
    } else {
      builder.problem("its end was not found");
    }
  }

  /** Looks through all scans, since what follows them has no marker at all. */
  private static void findEnd(BoundedReader reader, long scan, MediaInfoBuilder builder)
      throws IOException {
    // One byte of each piece is that before it: a marker has two.
    for (long at = scan; at < reader.size() - 1; at += TAIL - 1) {
      byte[] piece = reader.bytes(at, (int) Math.min(TAIL, reader.size() - at));
      int end = end(piece);
      if (end >= 0) {
        builder.problem("what follows byte " + (at + end) + " does not belong to it");
        return;
      }
    }
    builder.truncated("it has no end-of-image marker");
  }

  /** Returns where the picture has ended, or -1 if it has not. */
  private static int end(byte[] bytes) {
    for (int i = 0; i < bytes.length - 1; i++) {
      int next = bytes[i + 1] & 0xFF;
      if (bytes[i] == (byte) 0xFF && (next == END_OF_IMAGE || !isInsideScans(next))) {
        return i + 2;
      }
    }
    return -1;
  }

  /** Of so many coded bytes some are FF, which is marked by a zero after it (B.1.1.5). */
  private static boolean looksLikeScan(byte[] bytes) {
    for (int i = 0; i < bytes.length - 1; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == 0) {
        return true;
      }
    }
    return false;
  }

  /** What may follow FF before the end: stuffing, restarts, and the markers between scans (B.2). */
  private static boolean isInsideScans(int code) {
    return switch (code) {
      case 0x00, 0xFF, 0xC4, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE -> true;
      default -> code >= 0xD0 && code <= 0xD7;
    };
  }
}
