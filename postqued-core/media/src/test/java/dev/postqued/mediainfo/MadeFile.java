package dev.postqued.mediainfo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.TreeMap;

/** A file of any length, whose media are made when they are read: they look like noise. */
final class MadeFile {

  private final TreeMap<Long, byte[]> parts = new TreeMap<>();
  private long length;
  private int opened;

  /** Adds some bytes at the end. */
  MadeFile add(byte[]... more) {
    for (byte[] part : more) {
      if (part.length > 0) {
        parts.put(length, part);
        length += part.length;
      }
    }
    return this;
  }

  /** Adds media at the end. */
  MadeFile media(long bytes) {
    length += bytes;
    return this;
  }

  /** Forgets what is behind a position. */
  MadeFile cutTo(long position) {
    length = position;
    return this;
  }

  long length() {
    return length;
  }

  CountingChannel channel() {
    return new CountingChannel(new Channel());
  }

  /** Opens it like an object in a store, which is read from its start. */
  InputStream open() {
    opened++;
    return Channels.newInputStream(channel());
  }

  int opened() {
    return opened;
  }

  MediaInfo read() throws IOException {
    return Probe.read(channel());
  }

  private static byte noise(long at) {
    long mixed = (at + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    return (byte) (mixed >>> 40);
  }

  private byte byteAt(long at) {
    Map.Entry<Long, byte[]> part = parts.floorEntry(at);
    boolean inside = part != null && at - part.getKey() < part.getValue().length;
    return inside ? part.getValue()[(int) (at - part.getKey())] : noise(at);
  }

  private final class Channel implements SeekableByteChannel {

    private long position;

    @Override
    public int read(ByteBuffer target) {
      if (position >= length) {
        return -1;
      }
      int count = (int) Math.min(target.remaining(), length - position);
      for (int i = 0; i < count; i++) {
        target.put(byteAt(position++));
      }
      return count;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = newPosition;
      return this;
    }

    @Override
    public long size() {
      return length;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new AssertionError("a probe never writes");
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new AssertionError("a probe never truncates");
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
