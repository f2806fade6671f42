package dev.postqued.mediainfo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Counts what is read through it. */
class CountingChannel implements SeekableByteChannel {

  private final SeekableByteChannel channel;
  private long bytes;
  private int reads;

  CountingChannel(SeekableByteChannel channel) {
    this.channel = channel;
  }

  long bytes() {
    return bytes;
  }

  int reads() {
    return reads;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count = channel.read(target);
    reads++;
    bytes += Math.max(0, count);
    return count;
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    channel.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
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
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
