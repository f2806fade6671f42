package dev.postqued.mediainfo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the last blocks of a recording (RFC 9559, 5.1.3) whose duration was not written. Goes from
 * cluster to cluster, or from block to block where clusters have no length; if there are too many,
 * continues with the last cluster near the end of the file.
 */
final class MatroskaClusters {

  private static final long TIMESTAMP = 0xE7;
  private static final long SIMPLE_BLOCK = 0xA3;
  private static final long BLOCK_GROUP = 0xA0;
  private static final long BLOCK = 0xA1;

  private static final int TAIL = 256 * 1024;

  private final BoundedReader reader;
  private final long end;
  private final Map<Long, Double> frameTicks = new HashMap<>();
  private double clusterTicks;
  private double startTicks = -1;
  private double endTicks;
  private boolean cut;

  MatroskaClusters(BoundedReader reader, long end) {
    this.reader = reader;
    this.end = end;
  }

  /** Sets the duration of a frame of a track, in ticks of the segment. */
  void frameTicks(long track, double ticks) {
    frameTicks.put(track, ticks);
  }

  void read(long firstCluster) throws IOException {
    if (!walk(firstCluster, false)) {
      long last = lastClusterNearTheEnd();
      if (last >= 0) {
        walk(last, true);
      }
    }
  }

  /** From the first cluster's start to the end of the last block; 0 if no block was found. */
  double ticks() {
    return startTicks < 0 ? 0 : Math.max(0, endTicks - startTicks);
  }

  /** Whether an element goes on after the end of the file. */
  boolean isCut() {
    return cut;
  }

  /** Returns whether the end was reached, rather than the limit of what may be read. */
  private boolean walk(long from, boolean toTheEnd) throws IOException {
    Ebml elements = new Ebml(reader, from, end);
    Ebml.Element last = null;
    for (Ebml.Element element = elements.next(); element != null; element = elements.next()) {
      cut |= element.cut();
      if (element.id() == Matroska.CLUSTER && element.unknownSize()) {
        elements.moveTo(element.body());
        last = null;
      } else if (element.id() == Matroska.CLUSTER) {
        start(element);
        last = element;
      } else {
        child(element);
      }
      if (reader.isHalfSpent() && !toTheEnd) {
        return false;
      }
    }
    // What is left is less than the head of an element.
    cut |= elements.position() < end;
    if (last != null) {
      children(last);
    }
    return true;
  }

  /** Notes when the first cluster starts. */
  private void start(Ebml.Element cluster) throws IOException {
    if (startTicks >= 0) {
      return;
    }
    Ebml.Element first = Ebml.in(reader, cluster).next();
    if (first != null) {
      child(first);
    }
  }

  private void children(Ebml.Element cluster) throws IOException {
    Ebml children = Ebml.in(reader, cluster);
    for (Ebml.Element child = children.next(); child != null; child = children.next()) {
      child(child);
    }
  }

  private void child(Ebml.Element child) throws IOException {
    if (child.id() == TIMESTAMP) {
      clusterTicks = Ebml.number(reader, child);
      startTicks = startTicks < 0 ? clusterTicks : startTicks;
    } else if (child.id() == SIMPLE_BLOCK || child.id() == BLOCK) {
      block(child);
    } else if (child.id() == BLOCK_GROUP) {
      Ebml.Element first = Ebml.in(reader, child).next();
      if (first != null && first.id() == BLOCK) {
        block(first);
      }
    }
  }

  /** A block (10.1) starts with the number of its track, and its time within the cluster. */
  private void block(Ebml.Element block) throws IOException {
    int length = Integer.numberOfLeadingZeros(reader.u8(block.body())) - 23;
    if (length > 8) {
      return;
    }
    long track = reader.bigEndian(block.body(), length) & ((1L << (7 * length)) - 1);
    double ticks = clusterTicks + (short) reader.u16(block.body() + length);
    endTicks = Math.max(endTicks, ticks + frameTicks.getOrDefault(track, 0.0));
  }

  private long lastClusterNearTheEnd() throws IOException {
    int length = (int) Math.min(TAIL, end);
    long from = end - length;
    byte[] tail = reader.bytes(from, length);
    for (int i = length - 4; i >= 0; i--) {
      if (isCluster(tail, i)) {
        Ebml.Element cluster = new Ebml(reader, from + i, end).next();
        Ebml.Element first = cluster == null ? null : Ebml.in(reader, cluster).next();
        if (first != null && first.id() == TIMESTAMP) {
          return from + i;
        }
      }
    }
    return -1;
  }

  private static boolean isCluster(byte[] bytes, int at) {
    long id = 0;
    for (int i = 0; i < 4; i++) {
      id = (id << 8) | (bytes[at + i] & 0xFF);
    }
    return id == Matroska.CLUSTER;
  }
}
