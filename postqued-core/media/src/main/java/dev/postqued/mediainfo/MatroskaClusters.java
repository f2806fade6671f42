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

  /** If no more than this follows, in bytes, nothing of the recording is hidden behind it. */
  private static final int TRAILER = 64 * 1024;

  /**
   * How far before the end it starts, in ticks: a block has a signed number of two bytes (10.1) and so is
   * less than this behind its cluster. Twice as much, because the rate is that of the start.
   */
  private static final double CLUSTER_TICKS = 2.0 * Short.MAX_VALUE;

  private static final double SHORT_CLUSTER_TICKS = CLUSTER_TICKS / 8;

  /** The most steps from there to the end: 65 s have 3,300 blocks of pictures, and sound. */
  private static final int BACK = 6000;

  /** A way to the end that is this long is the right one: another would only join it. */
  private static final int CERTAIN = 4;

  /** As a last resort the recording is gone through with all steps that are left. */
  private static final int REST = BoundedReader.MAX_STEPS;

  private static final int SIMPLE_BLOCK = 0xA3;

  private static final int BLOCK_GROUP = 0xA0;
  private static final int BLOCK = 0xA1;

  /** The heads of a group and a block in it: a byte and a size each, its track, time and flags. */
  private static final int LONGEST_HEAD = 24;

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
    MatroskaWalk back = searched(front, over ? front.position() : firstCluster);
    if (back != null) {
      take(front, back);
    } else if (over) {
      // What follows is no part of it. If that is much, it hides where the recording ends.
      note(front);
      if (end - front.position() <= TRAILER) {
        take(front, front);
      }
    } else if (front.go(REST) && !front.isBroken()) {
      take(front, front);
    }
  }

  private void take(MatroskaWalk front, MatroskaWalk back) {
    ticks = back.hasTime() ? Math.max(0, back.endTicks() - front.startTicks()) : 0;
    cut = back.isCut();
    note(back);
  }

  private void note(MatroskaWalk walk) {
    if (walk.isBroken()) {
      problem = "what follows byte " + walk.position() + " is no element";
    }
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

  /** Looks for the end behind a position, closer and farther from it. */
  private @Nullable MatroskaWalk searched(MatroskaWalk front, long from) throws IOException {
    double bytesPerTick = front.bytesPerTick();
    for (double ticks : new double[] {0, SHORT_CLUSTER_TICKS, CLUSTER_TICKS}) {
      long back = Math.min(end, (long) (ticks * bytesPerTick));
      long start = Math.max(from, end - WINDOW - back);
      MatroskaWalk walk = reader.left() > WINDOW ? toTheEnd(start) : null;
      if (walk != null || start == from) {
        return walk;
      }
    }
    return null;
  }

  /**
   * Goes to the end, or to a trailer, from the first block or cluster after a place. Returns null if none
   * leads there.
   */
  private @Nullable MatroskaWalk toTheEnd(long start) throws IOException {
    byte[] window = reader.bytes(start, (int) Math.min(WINDOW, end - start));
    MatroskaWalk toTrailer = null;
    for (int i = 0; i < window.length - LONGEST_HEAD; i++) {
      if (!isCluster(window, i) && !isBlock(window, i)) {
        continue;
      }
      MatroskaWalk walk = new MatroskaWalk(reader, tracks, start + i, end);
      boolean over = walk.go(BACK);
      boolean certain = walk.elements() >= CERTAIN;
      if (over && !walk.isBroken() && walk.hasTime()) {
        return walk;
      }
      if (!over || (certain && !walk.isBroken())) {
        return toTrailer;
      }
      if (certain) {
        toTrailer = walk.hasTime() && end - walk.position() <= TRAILER ? walk : toTrailer;
        i = (int) Math.min(window.length, walk.position() - start);
      }
    }
    return toTrailer;
  }

  private static boolean isCluster(byte[] bytes, int at) {
    return bytes[at] == 0x1F
        && bytes[at + 1] == 0x43
        && (bytes[at + 2] & 0xFF) == 0xB6
        && bytes[at + 3] == 0x75;
  }

  private boolean isBlock(byte[] bytes, int at) {
    int id = bytes[at] & 0xFF;
    if (id == BLOCK_GROUP) {
      int inside = afterSize(bytes, at + 1);
      return (bytes[inside] & 0xFF) == BLOCK && isBlockBody(bytes, afterSize(bytes, inside + 1));
    }
    return id == SIMPLE_BLOCK && isBlockBody(bytes, afterSize(bytes, at + 1));
  }

  /** The number of a known track below 128, a time, and flags. */
  private boolean isBlockBody(byte[] bytes, int at) {
    long track = (bytes[at] & 0xFF) - 0x80L;
    return tracks.containsKey(track) && (bytes[at + 3] & RESERVED) == 0;
  }

  /** A size has as many bytes as its first one has leading zeros, and one; more than eight is none. */
  private static int afterSize(byte[] bytes, int at) {
    return at + Math.min(9, Integer.numberOfLeadingZeros(bytes[at] & 0xFF) - 23);
  }
}
