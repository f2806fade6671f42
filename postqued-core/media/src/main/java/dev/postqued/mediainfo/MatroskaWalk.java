package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes from cluster to cluster (RFC 9559, 5.1.3), or from block to block where clusters have no length,
 * and notes when the last block ends.
 */
final class MatroskaWalk {

  private static final long TIMESTAMP = 0xE7;
  private static final long SIMPLE_BLOCK = 0xA3;
  private static final long BLOCK_GROUP = 0xA0;
  private static final long BLOCK = 0xA1;
  private static final long BLOCK_DURATION = 0x9B;
  private static final long DISCARD_PADDING = 0x75A2;
  private static final long UNKNOWN = -1;

  /** Flags of a block (10.2): it holds several frames. */
  private static final int LACING = 0x06;

  private final BoundedReader reader;
  private final Map<Long, MatroskaTrack> tracks;
  private final Ebml elements;
  private final long start;
  private final long end;
  private long clusterTicks = UNKNOWN;
  private double startTicks = UNKNOWN;
  private double endTicks = UNKNOWN;
  private Ebml.@Nullable Element previous;
  private Ebml.@Nullable Element last;
  private boolean cut;
  private boolean broken;
  private int count;

  /**
   * A walk that has not started.
   *
   * @param tracks the tracks of pictures and sound, by their number
   * @param from where a cluster or a block starts
   * @param end where the segment ends, within the file
   */
  MatroskaWalk(BoundedReader reader, Map<Long, MatroskaTrack> tracks, long from, long end) {
    this.reader = reader;
    this.tracks = tracks;
    this.elements = new Ebml(reader, from, end);
    this.start = from;
    this.end = end;
  }

  /**
   * Takes some steps.
   *
   * @return whether the walk is over: at the end, or at something that cannot be there
   */
  boolean go(int steps) throws IOException {
    int most = reader.steps() + steps;
    while (reader.steps() < most) {
      Ebml.Element element = elements.next();
      if (element == null) {
        broken = elements.isBroken();
        cut |= !broken && elements.position() < end;
      } else if (!isKnown(element.id())) {
        broken = true;
        elements.moveTo(element.start());
      } else {
        read(element);
        continue;
      }
      readLastClusters();
      return true;
    }
    return false;
  }

  private void read(Ebml.Element element) throws IOException {
    count++;
    cut |= element.cut();
    if (element.id() != Matroska.CLUSTER) {
      child(element);
      return;
    }
    clusterTicks = UNKNOWN;
    if (element.unknownSize()) {
      elements.moveTo(element.body());
      previous = null;
      last = null;
      return;
    }
    if (startTicks < 0) {
      startTicks = Math.max(0, timestamp(element));
    }
    previous = last;
    last = element;
  }

  /** Blocks overlap at the end of a cluster, and the last one may have none: the last two count. */
  private void readLastClusters() throws IOException {
    if (previous != null) {
      children(previous);
    }
    if (last != null) {
      children(last);
    }
  }

  /** The time of a cluster stands before its first block, but not always first of all. */
  private long timestamp(Ebml.Element cluster) throws IOException {
    Ebml children = Ebml.in(reader, cluster);
    Ebml.Element child = children.next();
    while (child != null && child.id() != SIMPLE_BLOCK && child.id() != BLOCK_GROUP) {
      if (child.id() == TIMESTAMP) {
        return Ebml.number(reader, child);
      }
      child = children.next();
    }
    return UNKNOWN;
  }

  private void children(Ebml.Element cluster) throws IOException {
    clusterTicks = UNKNOWN;
    Ebml children = Ebml.in(reader, cluster);
    for (Ebml.Element child = children.next(); child != null; child = children.next()) {
      child(child);
    }
  }

  private void child(Ebml.Element child) throws IOException {
    if (child.id() == TIMESTAMP) {
      clusterTicks = Ebml.number(reader, child);
      startTicks = startTicks < 0 ? clusterTicks : startTicks;
    } else if (child.cut()) {
      return;
    } else if (child.id() == SIMPLE_BLOCK) {
      block(child, 0, 0);
    } else if (child.id() == BLOCK_GROUP) {
      group(child);
    }
  }

  private void group(Ebml.Element group) throws IOException {
    Ebml.Element block = null;
    long ticks = 0;
    long paddingNanos = 0;
    Ebml children = Ebml.in(reader, group);
    for (Ebml.Element child = children.next(); child != null; child = children.next()) {
      if (child.id() == BLOCK) {
        block = child;
      } else if (child.id() == BLOCK_DURATION) {
        ticks = Ebml.number(reader, child);
      } else if (child.id() == DISCARD_PADDING) {
        paddingNanos = Ebml.number(reader, child);
      }
    }
    if (block != null) {
      block(block, ticks, paddingNanos);
    }
  }

  /** A block (10.1) starts with the number of its track, its time within the cluster, and flags. */
  private void block(Ebml.Element block, long ticks, long paddingNanos) throws IOException {
    int length = Integer.numberOfLeadingZeros(reader.u8(block.body())) - 23;
    if (clusterTicks < 0 || length > 8 || block.length() < length + 3) {
      return;
    }
    long number = reader.bigEndian(block.body(), length) & ((1L << (7 * length)) - 1);
    MatroskaTrack track = tracks.get(number);
    if (track == null) {
      return;
    }
    long at = block.body() + length;
    double start = clusterTicks + (double) (short) reader.u16(at);
    boolean laced = (reader.u8(at + 2) & LACING) != 0 && at + 3 < block.end();
    long frames = laced ? reader.u8(at + 3) + 1L : 1;
    double known = ticks > 0 ? ticks : frames * track.frameTicks(at + 3, block.end(), laced);
    double unplayed = track.delayTicks() + track.ticks((double) paddingNanos);
    endTicks = Math.max(endTicks, start + known - unplayed);
  }

  /** What may stand in a segment (5.1) or, where that has no length, in a cluster (5.1.3). */
  private static boolean isKnown(long id) {
    return id == Matroska.CLUSTER || isClusterChild(id) || Matroska.isTopLevel(id);
  }

  private static boolean isClusterChild(long id) {
    return id == TIMESTAMP
        || id == SIMPLE_BLOCK
        || id == BLOCK_GROUP
        // Void, CRC-32, Position, PrevSize, EncryptedBlock, SilentTracks.
        || id == 0xEC
        || id == 0xBF
        || id == 0xA7
        || id == 0xAB
        || id == 0xAF
        || id == 0x5854;
  }

  /** Whether a block was found whose cluster says when it is. */
  boolean hasTime() {
    return endTicks >= 0;
  }

  /** How many elements it went through. */
  int elements() {
    return count;
  }

  /** How long a tick is in the file, on average so far. */
  double bytesPerTick() {
    double ticks = Math.max(endTicks, (double) clusterTicks) - startTicks();
    return (position() - start) / Math.max(1, ticks);
  }

  /** When the first cluster starts, in ticks of the segment; 0 if that is not known. */
  double startTicks() {
    return Math.max(0, startTicks);
  }

  /** When the last block ends, in ticks of the segment; 0 if that is not known. */
  double endTicks() {
    return Math.max(0, endTicks);
  }

  /** Whether an element goes on after the end of the file. */
  boolean isCut() {
    return cut;
  }

  /** Whether it ended at something that cannot be there. */
  boolean isBroken() {
    return broken;
  }

  /** Where the next element would start. */
  long position() {
    return elements.position();
  }
}
