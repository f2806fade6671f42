package dev.postqued.environment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A disk in memory, which can be full and can lose what was not forced. */
public final class MemoryJournalFiles implements JournalFiles {

  private final Map<Path, Node> names = new HashMap<>();
  private final Map<Path, Lock> locks = new HashMap<>();
  private final Map<Path, Object> shared = new HashMap<>();
  private int room = Integer.MAX_VALUE;
  private Runnable use = () -> {};

  private static final class Node {
    private byte[] bytes = {};
    private byte[] forced = {};
  }

  /** Lets so many bytes be written from now on. */
  public synchronized void hasRoomFor(int bytes) {
    room = bytes;
  }

  public void beforeEachUse(Runnable listener) {
    use = listener;
  }

  /** The machine stops and starts again. */
  public synchronized void losePower() {
    names.values().forEach(node -> node.bytes = node.forced);
    locks.clear();
    shared.clear();
  }

  /** Somebody removes the file of a lock. */
  public synchronized void removeLocks() {
    locks.clear();
  }

  /** From now on this is another process, which shares nothing with the first. */
  public synchronized void forgetsWhatIsShared() {
    shared.clear();
  }

  @Override
  public Path resolve(Path file) {
    return file.normalize();
  }

  @Override
  public synchronized Object share(Path file, Object fresh) {
    Object known = shared.putIfAbsent(file, fresh);
    return known == null ? fresh : known;
  }

  @Override
  public synchronized void unshare(Path file, Object what) {
    shared.remove(file, what);
  }

  @Override
  public synchronized Lock lock(Path file) {
    Lock lock = new MemoryLock(file);
    return locks.putIfAbsent(file, lock) == null ? lock : null;
  }

  private final class MemoryLock implements Lock {

    private final Path file;

    MemoryLock(Path file) {
      this.file = file;
    }

    @Override
    public boolean isHeld() {
      synchronized (MemoryJournalFiles.this) {
        return locks.get(file) == this;
      }
    }

    @Override
    public void close() {
      synchronized (MemoryJournalFiles.this) {
        locks.remove(file, this);
      }
    }
  }

  private Node node(Path file) throws IOException {
    Node node = names.get(file);
    if (node == null) {
      throw new NoSuchFileException(file.toString());
    }
    return node;
  }

  @Override
  public synchronized Object identity(Path file) throws IOException {
    return node(file);
  }

  @Override
  public synchronized InputStream read(Path file) throws IOException {
    return new ByteArrayInputStream(node(file).bytes.clone());
  }

  @Override
  public synchronized void delete(Path file) {
    names.remove(file);
  }

  @Override
  public synchronized OpenFile open(Path file) throws IOException {
    return new MemoryFile(node(file));
  }

  @Override
  public synchronized OpenFile create(Path file) {
    Node node = names.computeIfAbsent(file, path -> new Node());
    node.bytes = new byte[0];
    return new MemoryFile(node);
  }

  @Override
  public synchronized void replace(Path fresh, Path file) throws IOException {
    names.put(file, node(fresh));
    names.remove(fresh);
  }

  private final class MemoryFile implements OpenFile {

    private final Node node;

    MemoryFile(Node node) {
      this.node = node;
    }

    @Override
    public void write(byte[] bytes, long position) throws IOException {
      use.run();
      synchronized (MemoryJournalFiles.this) {
        int count = Math.min(bytes.length, room);
        int end = Math.toIntExact(position) + count;
        node.bytes = Arrays.copyOf(node.bytes, Math.max(end, node.bytes.length));
        System.arraycopy(bytes, 0, node.bytes, end - count, count);
        room -= count;
        if (count < bytes.length) {
          throw new IOException("No space left on device");
        }
      }
    }

    @Override
    public void force() {
      use.run();
      synchronized (MemoryJournalFiles.this) {
        node.forced = node.bytes;
      }
    }

    @Override
    public long size() {
      synchronized (MemoryJournalFiles.this) {
        return node.bytes.length;
      }
    }

    @Override
    public void truncate(long size) {
      synchronized (MemoryJournalFiles.this) {
        node.bytes = Arrays.copyOf(node.bytes, Math.toIntExact(size));
      }
    }

    @Override
    public void close() {}
  }
}
