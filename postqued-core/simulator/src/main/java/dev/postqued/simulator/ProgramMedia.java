package dev.postqued.simulator;

import dev.postqued.environment.MediaFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;

/** The disk of its machine, as a program reads media from it. */
final class ProgramMedia implements MediaFiles {

  private final World world;
  private final Program program;

  ProgramMedia(World world, Program program) {
    this.world = world;
    this.program = program;
  }

  @Override
  public Status look(Path path) throws IOException {
    program.passage("look at a medium");
    return new Status(true, program.machine().disk().find(path).size(), Instant.EPOCH);
  }

  @Override
  public SeekableByteChannel open(Path path) throws IOException {
    program.passage("open a medium");
    world.trouble().medium(program, path);
    return new Bytes(program.machine().disk().find(path).bytes());
  }

  private final class Bytes implements SeekableByteChannel {

    private final byte[] bytes;
    private long position;
    private boolean open = true;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      program.passage("read a medium");
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
