package dev.postqued.simulator;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A disk: names, files with what was forced and what was not, locks, and room. */
public final class Disk {

  /** How the disk is. */
  enum Health {
    GOOD,
    FULL,
    FAILING
  }

  private final String name;
  private final Chance chance;
  private final Map<Path, DiskFile> names = new TreeMap<>();
  private final Map<Path, DiskFile> forcedNames = new TreeMap<>();
  private final Map<Path, Program> locks = new HashMap<>();
  private Health health = Health.GOOD;
  private int room;
  private int files;

  Disk(String name, World world) {
    this.name = name;
    this.chance = world.chance();
  }

  Health health() {
    return health;
  }

  /** Changes its health; a full disk has room for so many bytes. */
  void set(Health fresh, int bytes) {
    health = fresh;
    room = bytes;
  }

  /** Takes room for bytes; returns how many of them there is room for. */
  int take(int bytes) {
    if (health != Health.FULL) {
      return bytes;
    }
    int taken = Math.min(bytes, room);
    room -= taken;
    return taken;
  }

  /** What was removed leaves room. */
  void give(int bytes) {
    room += bytes;
  }

  boolean lock(Path path, Program program) {
    Program holder = locks.putIfAbsent(path, program);
    return holder == null;
  }

  boolean isLocked(Path path, Program program) {
    return locks.get(path) == program;
  }

  void delete(Path path) {
    DiskFile file = names.remove(path);
    if (file != null) {
      give(file.size());
    }
  }

  /** Takes a file out of its place and returns what it holds. */
  byte[] remove(Path path, DiskFile file) {
    names.remove(path, file);
    return file.bytes();
  }

  /** Every file is as it was written. */
  void restore() {
    names.values().forEach(DiskFile::restore);
  }

  void unlock(Path path, Program program) {
    locks.remove(path, program);
  }

  void releaseLocks(Program program) {
    locks.values().removeIf(holder -> holder == program);
  }

  DiskFile find(Path path) throws IOException {
    DiskFile file = names.get(path);
    if (file == null) {
      throw new NoSuchFileException(path.toString());
    }
    return file;
  }

  @Nullable DiskFile peek(Path path) {
    return names.get(path);
  }

  DiskFile create(Path path) {
    DiskFile file = names.get(path);
    if (file == null) {
      file = new DiskFile(this, name + "-" + ++files);
      names.put(path, file);
    } else {
      file.truncate(0);
    }
    return file;
  }

  /** Puts a file where it is safe at once: something that users have had for long. */
  public void put(Path path, byte[] bytes) {
    DiskFile file = create(path);
    file.write(bytes, 0);
    file.force();
    forceNames();
  }

  void rename(Path from, Path to) throws IOException {
    DiskFile file = find(from);
    names.remove(from);
    DiskFile old = names.put(to, file);
    if (old != null) {
      give(old.size());
    }
  }

  void forceNames() {
    forcedNames.clear();
    forcedNames.putAll(names);
  }

  /** The new file of a journal that has no line yet is the journal itself. */
  String nameOfWhatIsMeant(Path path) {
    String file = String.valueOf(path.getFileName());
    if (!file.endsWith(".rewriting")) {
      return file;
    }
    String plain = file.substring(0, file.length() - ".rewriting".length());
    DiskFile known = names.get(path.resolveSibling(plain));
    return known == null || !known.hasLine() ? plain : file;
  }

  List<Path> names() {
    return new ArrayList<>(names.keySet());
  }

  /** Names and bytes that were not forced are there afterwards, or not. */
  void losePower() {
    if (chance.oneIn("names lost", 2)) {
      names.clear();
      names.putAll(forcedNames);
    } else {
      forceNames();
    }
    names.values().forEach(file -> file.losePower(chance));
    locks.clear();
  }
}
