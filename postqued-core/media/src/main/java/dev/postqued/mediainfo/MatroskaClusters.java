package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a recording whose duration was not written. A short one is gone through; of a long one
 * the end is looked for: from some place before it, the first block there, and on from block to
 * block. Each has a time within its cluster only, so that a cluster must start after that place.
 */
final class MatroskaClusters {

  /** After so many steps from the start the end is looked for. */
  private static final int FRONT = 4096;

  /** The length of a part that is searched for a block, in bytes. */
  private static final int WINDOW = 256 * 1024;

  /**
   * Where it starts, in bytes from the end. A cluster has at most 33 s with the usual time scale
   * (10.1); the largest of these holds as much at 30 Mbit/s.
   */
  private static final long[] PLACES = {WINDOW, 8L << 20, 128L << 20};

  /** The most steps from there to the end: 33 s have 1,650 blocks of pictures, and as many of sound. */
  private static final int BACK = 6000;

  /** With this many steps at least, the clusters from the start may be gone through after all. */
  private static final int REST = BoundedReader.MAX_STEPS;

  private static final int SIMPLE_BLOCK = 0xA3;

  /** The bits of a block's flags (10.2) that are not used. */
  private static final int RESERVED = 0x70;

  private final BoundedReader reader;
  private final Map<Long, MatroskaTrack> tracks;
  private final long end;
  private double ticks;
  private boolean cut;
  private @Nullable String problem;

  MatroskaClusters(BoundedReader reader, Map<Long, MatroskaTrack> tracks, long end) {
    this.reader = reader;
    this.tracks = tracks;
    this.end = end;
  }

  void read(long firstCluster) throws IOException {
    MatroskaWalk front = new MatroskaWalk(reader, tracks, firstCluster, end);
    boolean over = front.go(FRONT);
    if (over && !front.isBroken()) {
      take(front, front);
      return;
    }
    MatroskaWalk back = searched(over ? front.position() : firstCluster);
    if (back != null) {
      take(front, back);
    } else if (over) {
      // What follows is no part of it. If that is much, it hides where the recording ends.
      problem = "what follows byte " + front.position() + " is no element";
      if (end - front.position() <= WINDOW) {
        take(front, front);
      }
    } else if (front.go(REST) && !front.isBroken()) {
      take(front, front);
    }
  }

  private void take(MatroskaWalk front, MatroskaWalk back) {
    ticks = back.hasTime() ? Math.max(0, back.endTicks() - front.startTicks()) : 0;
    cut = back.isCut();
  }

  /** From the first cluster's start to the end of the last block; 0 if the end was not seen. */
  double ticks() {
    return ticks;
  }

  /** Whether the last element goes on after the end of the file. */
  boolean isCut() {
    return cut;
  }

  /** What is wrong with it, or null. */
  @Nullable String problem() {
    return problem;
  }

  private @Nullable MatroskaWalk searched(long from) throws IOException {
    for (long place : PLACES) {
      long start = Math.max(from, end - place);
      MatroskaWalk walk = reader.left() > WINDOW ? toTheEnd(start) : null;
      if (walk != null || start == from) {
        return walk;
      }
    }
    return null;
  }

  /** Goes to the end from the first block, or cluster, after a place. Returns null if none leads there. */
  private @Nullable MatroskaWalk toTheEnd(long start) throws IOException {
    byte[] window = reader.bytes(start, (int) Math.min(WINDOW, end - start));
    for (int i = 0; i < window.length - 12; i++) {
      if (!isCluster(window, i) && !isBlock(window, i)) {
        continue;
      }
      MatroskaWalk walk = new MatroskaWalk(reader, tracks, start + i, end);
      boolean over = walk.go(BACK);
      if (over && !walk.isBroken() && walk.hasTime()) {
        return walk;
      }
      if (!over) {
        return null;
      }
    }
    return null;
  }

  private static boolean isCluster(byte[] bytes, int at) {
    return bytes[at] == 0x1F
        && bytes[at + 1] == 0x43
        && (bytes[at + 2] & 0xFF) == 0xB6
        && bytes[at + 3] == 0x75;
  }

  /** A simple block: its size, the number of a known track below 128, its time, its flags. */
  private boolean isBlock(byte[] bytes, int at) {
    int sizeLength = Integer.numberOfLeadingZeros(bytes[at + 1] & 0xFF) - 23;
    if ((bytes[at] & 0xFF) != SIMPLE_BLOCK || sizeLength > 8 || at + sizeLength + 4 >= bytes.length) {
      return false;
    }
    int body = at + 1 + sizeLength;
    long track = (bytes[body] & 0xFF) - 0x80L;
    return tracks.containsKey(track) && (bytes[body + 3] & RESERVED) == 0;
  }
}
