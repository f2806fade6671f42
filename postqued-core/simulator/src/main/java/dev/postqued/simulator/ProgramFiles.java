package dev.postqued.simulator;

import dev.postqued.environment.JournalFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The disk of its machine, as a program uses it for journals. */
final class ProgramFiles implements JournalFiles {

  private final World world;
  private final Program program;
  private final Disk disk;

  ProgramFiles(World world, Program program) {
    this.world = world;
    this.program = program;
    this.disk = program.machine().disk();
  }

  private void passage(String operation, Path file) throws IOException {
    program.passage(operation);
    world.trouble().disk(program, operation, file);
  }

  @Override
  public Path resolve(Path file) {
    return file;
  }

  @Override
  public Object share(Path file, Object fresh) {
    return program.share(file, fresh);
  }

  @Override
  public void unshare(Path file, Object shared) {
    program.unshare(file, shared);
  }

  @Override
  public @Nullable Lock lock(Path file) {
    program.passage("lock file");
    return disk.lock(file, program) ? new FileLock(file) : null;
  }

  private final class FileLock implements Lock {

    private final Path file;

    FileLock(Path file) {
      this.file = file;
    }

    @Override
    public boolean isHeld() {
      return disk.isLocked(file, program);
    }

    @Override
    public void close() {
      program.passage("unlock file");
      disk.unlock(file, program);
    }
  }

  @Override
  public Object identity(Path file) throws IOException {
    return disk.find(file).identity();
  }

  @Override
  public InputStream read(Path file) throws IOException {
    passage("read", file);
    return new ByteArrayInputStream(disk.find(file).bytes());
  }

  @Override
  public void delete(Path file) throws IOException {
    passage("delete", file);
    disk.delete(file);
  }

  @Override
  public OpenFile open(Path file) throws IOException {
    passage("open", file);
    DiskFile found = disk.find(file);
    program.passage("force folder");
    disk.forceNames();
    return new Handle(file, found);
  }

  @Override
  public OpenFile create(Path file) throws IOException {
    passage("create", file);
    return new Handle(file, disk.create(file));
  }

  /** Two passages: power can be lost when the name has changed and the folder is not forced. */
  @Override
  public void replace(Path fresh, Path file) throws IOException {
    passage("replace", file);
    disk.rename(fresh, file);
    program.passage("force folder");
    disk.forceNames();
  }

  private final class Handle implements OpenFile {

    private final Path path;
    private final DiskFile file;
    private boolean open = true;

    Handle(Path path, DiskFile file) {
      this.path = path;
      this.file = file;
    }

    private void check() throws IOException {
      if (!open) {
        throw new IOException("the file is closed");
      }
    }

    @Override
    public void write(byte[] bytes, long position) throws IOException {
      check();
      passage("write", path);
      int grown = (int) Math.max(0, position + bytes.length - file.size());
      int taken = disk.take(grown);
      if (taken < grown) {
        byte[] part = Arrays.copyOf(bytes, bytes.length - grown + taken);
        file.write(part, position);
        world.trouble().told(program, "write", path, "No space left on device");
        throw new IOException("No space left on device");
      }
      file.write(bytes, position);
    }

    @Override
    public void force() throws IOException {
      check();
      passage("force", path);
      file.force();
    }

    @Override
    public long size() throws IOException {
      check();
      return file.size();
    }

    @Override
    public void truncate(long size) throws IOException {
      check();
      passage("truncate", path);
      file.truncate(size);
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        program.passage("close");
      }
    }
  }
}
