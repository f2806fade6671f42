package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file on a disk: its bytes, and what was done to it since they were last forced. */
final class DiskFile {

  private final Disk disk;
  private final String identity;
  private byte[] bytes = {};
  private byte[] forced = {};
  private final List<Change> pending = new ArrayList<>();

  /** Where a byte has decayed; -1 if none has. */
  private int decayedAt = -1;

  private int decayedBits;

  /** A write, or a truncation if there are no bytes. */
  private static final class Change {
    private final byte[] bytes;
    private final int position;
    private final boolean truncation;

    Change(byte[] bytes, int position, boolean truncation) {
      this.bytes = bytes;
      this.position = position;
      this.truncation = truncation;
    }
  }

  DiskFile(Disk disk, String identity) {
    this.disk = disk;
    this.identity = identity;
  }

  String identity() {
    return identity;
  }

  byte[] bytes() {
    byte[] seen = bytes.clone();
    if (decayedAt >= 0 && decayedAt < seen.length) {
      seen[decayedAt] ^= (byte) decayedBits;
    }
    return seen;
  }

  /** Some bits of a byte turn over, until it is written anew or a copy is brought back. */
  void decay(int position, int bits) {
    decayedAt = position;
    decayedBits = bits;
  }

  boolean isDecayed() {
    return decayedAt >= 0;
  }

  /** A copy is brought back. */
  void restore() {
    decayedAt = -1;
  }

  private void renew(Change change) {
    boolean covers =
        change.position <= decayedAt
            && (change.truncation || decayedAt < change.position + change.bytes.length);
    decayedAt = covers ? -1 : decayedAt;
  }

  boolean hasLine() {
    for (byte one : bytes) {
      if (one == '\n') {
        return true;
      }
    }
    return false;
  }

  int size() {
    return bytes.length;
  }

  void write(byte[] more, long position) {
    Change change = new Change(more.clone(), (int) position, false);
    pending.add(change);
    renew(change);
    bytes = changed(bytes, change, more.length);
  }

  void truncate(long size) {
    if (size < bytes.length) {
      disk.give(bytes.length - (int) size);
      Change change = new Change(new byte[0], (int) size, true);
      pending.add(change);
      renew(change);
      bytes = changed(bytes, change, 0);
    }
  }

  private static byte[] changed(byte[] before, Change change, int length) {
    if (change.truncation) {
      return Arrays.copyOf(before, Math.min(before.length, change.position));
    }
    byte[] after = Arrays.copyOf(before, Math.max(before.length, change.position + length));
    System.arraycopy(change.bytes, 0, after, change.position, length);
    return after;
  }

  void force() {
    forced = bytes;
    pending.clear();
  }

  /** Some of the changes that were not forced have reached the disk, the last of them in part. */
  void losePower(Chance chance) {
    bytes = forced;
    if (!pending.isEmpty()) {
      int whole = chance.below("changes kept", pending.size() + 1);
      for (Change change : pending.subList(0, whole)) {
        bytes = changed(bytes, change, change.bytes.length);
      }
      if (whole < pending.size() && !pending.get(whole).truncation) {
        Change torn = pending.get(whole);
        bytes = changed(bytes, torn, chance.below("bytes kept", torn.bytes.length + 1));
      }
    }
    force();
  }
}
