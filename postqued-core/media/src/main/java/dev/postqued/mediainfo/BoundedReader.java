package dev.postqued.mediainfo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes of a file at any position, and never more than {@link #BUDGET} bytes in all, however
 * often it is called. A jump reads little, because most of a media file is skipped; reading on from
 * there reads more at a time.
 */
final class BoundedReader {

  /** The largest number of bytes that are read from one file. */
  static final int BUDGET = 2 << 20;

  /**
   * The largest number of reads from one file: a limit for a channel that returns a byte at a time,
   * or none.
   */
  static final int MAX_READS = 1 << 15;

  /**
   * The largest number of steps from one part of a file to the next: a limit for a file of nothing
   * but tiny parts, each of which takes more memory than its bytes.
   */
  static final int MAX_STEPS = 48 * 1024;

  private static final int HEAD = 4096;
  private static final int JUMP = 64;
  private static final int MAX_AHEAD = 8192;

  /** How many bytes that are not wanted are read, rather than jumped over. */
  private static final int GAP = 32;

  /** How many bytes before those that are wanted stay in memory. */
  private static final int BEHIND = 128;

  private final SeekableByteChannel channel;
  private final long size;
  private byte[] block = new byte[0];
  private int loaded;
  private long blockStart;
  private int ahead = HEAD;
  private int spent;
  private int reads;
  private int steps;

  BoundedReader(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /**
   * Whether so much has been read that the rest should be used for what matters most: at least half
   * of the bytes, and a quarter of the reads, are left.
   */
  boolean isHalfSpent() {
    return spent > BUDGET / 2 || reads > MAX_READS / 4 * 3 || steps > MAX_STEPS / 4 * 3;
  }

  /** How many bytes may still be read. */
  int left() {
    return BUDGET - spent;
  }

  /** Counts a step from one part of the file to the next. */
  void step() throws UnreadableException {
    if (++steps > MAX_STEPS) {
      throw UnreadableException.tooMuch();
    }
  }

  /** How many steps have been counted. */
  int steps() {
    return steps;
  }

  int u8(long at) throws IOException {
    int index = load(at, 1);
    return block[index] & 0xFF;
  }

  int u16(long at) throws IOException {
    return (int) bigEndian(at, 2);
  }

  long u32(long at) throws IOException {
    return bigEndian(at, 4);
  }

  int i32(long at) throws IOException {
    return (int) bigEndian(at, 4);
  }

  /** Eight bytes; an unsigned value above {@link Long#MAX_VALUE} is negative. */
  long i64(long at) throws IOException {
    return bigEndian(at, 8);
  }

  /** An unsigned number of 1 to 8 bytes, the most significant first. */
  long bigEndian(long at, int length) throws IOException {
    int index = load(at, length);
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = (value << 8) | (block[index + i] & 0xFF);
    }
    return value;
  }

  /** An unsigned number of 1 to 8 bytes, the least significant first. */
  long littleEndian(long at, int length) throws IOException {
    int index = load(at, length);
    long value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = (value << 8) | (block[index + i] & 0xFF);
    }
    return value;
  }

  /** Text of one byte per letter. */
  String text(long at, int length) throws IOException {
    int index = load(at, length);
    return new String(block, index, length, StandardCharsets.ISO_8859_1);
  }

  /** Whether these letters are at a position, which may be past the end. */
  boolean has(long at, String letters) throws IOException {
    if (at < 0 || at > size - letters.length()) {
      return false;
    }
    int index = load(at, letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if ((block[index + i] & 0xFF) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A copy of some bytes. The length may come from the file: nothing is allocated beyond the file
   * or the budget.
   */
  byte[] bytes(long at, int length) throws IOException {
    int index = load(at, length);
    byte[] copy = new byte[length];
    System.arraycopy(block, index, copy, 0, length);
    return copy;
  }

  /** Loads some bytes into the block, and returns the index of the first. */
  private int load(long at, int length) throws IOException {
    if (length < 0 || at < 0 || at > size - length) {
      throw UnreadableException.pastTheEnd(at < 0 ? at : at + Math.max(0, length - 1), size);
    }
    long blockEnd = blockStart + loaded;
    if (at < blockStart || at > blockEnd - length) {
      // A file is first read from its start, wherever that is looked at.
      boolean atFirst = loaded == 0 && at <= HEAD - length;
      boolean goesOn = atFirst || (at >= blockStart && at <= blockEnd + GAP);
      if (loaded > 0) {
        ahead = goesOn ? Math.min(MAX_AHEAD, ahead * 2) : JUMP;
      }
      // What cannot go back, such as a stream, need not: the end of the block stays.
      int kept = goesOn ? (int) Math.max(0, blockEnd - Math.max(blockStart, at - BEHIND)) : 0;
      fill(goesOn ? blockEnd : at, kept, (int) (at + length - (goesOn ? blockEnd : at)));
      // Whoever goes on after a jump gets as much again, and only then more at a time.
      ahead = goesOn ? ahead : JUMP / 2;
    }
    return (int) (at - blockStart);
  }

  /**
   * Reads at least some bytes from a position on, behind some that are kept of the block.
   *
   * @param kept how many bytes of the end of the block stay
   */
  private void fill(long from, int kept, int least) throws IOException {
    int left = left();
    if (least > left) {
      throw UnreadableException.tooMuch();
    }
    int wanted = (int) Math.min(Math.min(Math.max(least, ahead), left), size - from);
    byte[] old = block;
    if (block.length < kept + wanted) {
      block = new byte[Math.max(kept + wanted, BEHIND + MAX_AHEAD)];
    }
    System.arraycopy(old, loaded - kept, block, 0, kept);
    loaded = kept;
    blockStart = from - kept;
    ByteBuffer buffer = ByteBuffer.wrap(block, kept, wanted);
    channel.position(from);
    while (buffer.hasRemaining()) {
      if (++reads > MAX_READS) {
        throw UnreadableException.tooMuch();
      }
      int count = channel.read(buffer);
      if (count < 0) {
        break;
      }
      spent += count;
    }
    loaded = buffer.position();
    if (loaded < kept + least) {
      // The file has become shorter since its size was read.
      throw UnreadableException.pastTheEnd(blockStart + loaded, blockStart + loaded);
    }
  }
}
