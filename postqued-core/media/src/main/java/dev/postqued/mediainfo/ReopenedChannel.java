package dev.postqued.mediainfo;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Reads something that can be opened again like a file: skips forward, and reopens to go back. */
final class ReopenedChannel implements SeekableByteChannel {

  /** The largest number of times to go back; more is not worth the traffic. */
  private static final int MAX_OPENED = 16;

  private final Callable<InputStream> opener;
  private final long size;
  private @Nullable InputStream in;
  private long at;
  private long position;
  private int opened;
  private boolean open = true;

  /** Opens nothing yet; {@code size} is its length in bytes. */
  ReopenedChannel(Callable<InputStream> opener, long size) {
    this.opener = opener;
    this.size = size;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (position >= size) {
      return -1;
    }
    byte[] piece = new byte[(int) Math.min(target.remaining(), size - position)];
    int count = streamAtPosition().read(piece);
    if (count > 0) {
      target.put(piece, 0, count);
      at += count;
      position = at;
    }
    return count;
  }

  private InputStream streamAtPosition() throws IOException {
    if (in == null || position < at) {
      in = reopened();
      at = 0;
    }
    try {
      in.skipNBytes(position - at);
    } catch (EOFException e) {
      throw new EOFException("it ends before its " + size + " bytes");
    }
    at = position;
    return in;
  }

  private InputStream reopened() throws IOException {
    if (in != null) {
      in.close();
    }
    if (++opened > MAX_OPENED) {
      throw UnreadableException.openedTooOften(MAX_OPENED);
    }
    try {
      return opener.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("newPosition must not be negative, was " + newPosition);
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    if (in != null) {
      in.close();
    }
  }
}
