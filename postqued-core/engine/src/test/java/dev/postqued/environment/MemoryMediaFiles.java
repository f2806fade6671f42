package dev.postqued.environment;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Media that lie in memory, at paths that no disk has. */
public final class MemoryMediaFiles implements MediaFiles {

  private static final class Medium {

    private final byte[] bytes;
    private final Instant modifiedAt;

    Medium(byte[] bytes, Instant modifiedAt) {
      this.bytes = bytes;
      this.modifiedAt = modifiedAt;
    }
  }

  private final Map<Path, Medium> media = new ConcurrentHashMap<>();

  public void put(Path path, byte[] bytes, Instant modifiedAt) {
    media.put(path, new Medium(bytes, modifiedAt));
  }

  @Override
  public Status look(Path path) throws NoSuchFileException {
    boolean folder = media.keySet().stream().anyMatch(file -> path.equals(file.getParent()));
    if (folder) {
      return new Status(false, 0, Instant.EPOCH);
    }
    Medium medium = found(path);
    return new Status(true, medium.bytes.length, medium.modifiedAt);
  }

  @Override
  public SeekableByteChannel open(Path path) throws NoSuchFileException {
    return new Bytes(found(path).bytes);
  }

  private Medium found(Path path) throws NoSuchFileException {
    Medium medium = media.get(path);
    if (medium == null) {
      throw new NoSuchFileException(path.toString());
    }
    return medium;
  }

  private static final class Bytes implements SeekableByteChannel {

    private final byte[] bytes;
    private long position;
    private boolean open = true;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Closed by an interrupt, as a channel of the Java platform is. */
    @Override
    public int read(ByteBuffer target) throws ClosedChannelException {
      if (!open) {
        throw new ClosedChannelException();
      }
      if (Thread.currentThread().isInterrupted()) {
        open = false;
        throw new ClosedByInterruptException();
      }
      if (position >= bytes.length) {
        return -1;
      }
      int count = Math.min(target.remaining(), bytes.length - (int) position);
      target.put(bytes, (int) position, count);
      position += count;
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
      return bytes.length;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
