package dev.postqued.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the files of journals without any program that uses them: a byte decays, and a copy
 * is brought back after a while; somebody replaces the file by a copy; somebody cuts off its end, and
 * what was there is lost.
 */
final class Damage {

  /** Where a thread is while it writes: then a copy would lack what is being written. */
  private static final Set<String> WRITING =
      Set.of("write", "force", "truncate", "replace", "create");

  private static final byte LINE_END = '\n';

  private final World world;
  private final Chance chance;
  private final Machine machine;

  Damage(World world, Machine machine) {
    this.world = world;
    this.chance = world.chance();
    this.machine = machine;
  }

  /** Damages a journal; returns what was done, null for nothing. */
  @Nullable String happen(Trouble.Kind kind) {
    Disk disk = machine.disk();
    List<Path> journals =
        disk.names().stream().filter(path -> path.toString().endsWith(".journal")).toList();
    if (journals.isEmpty()) {
      return null;
    }
    Path path = journals.get(chance.below("which journal", journals.size()));
    DiskFile file = disk.peek(path);
    if (file == null || file.size() == 0 || file.isDecayed()) {
      return null;
    }
    return switch (kind) {
      case JOURNAL_DAMAGED -> decay(path, file);
      case JOURNAL_REPLACED -> isWritten() ? null : replace(disk, path, file);
      case JOURNAL_CUT -> isWritten() || !mayLose() ? null : cut(path, file);
      default -> throw new IllegalArgumentException("not of a file: " + kind);
    };
  }

  /** Without a key at the service, what a journal has lost may go out again. */
  private boolean mayLose() {
    return !world.scenario().promise().isById();
  }

  private boolean isWritten() {
    return machine.programs().stream()
        .flatMap(program -> world.kernel().strandsOf(program).stream())
        .anyMatch(strand -> WRITING.contains(strand.place));
  }

  private String decay(Path path, DiskFile file) {
    int position = chance.below("decayed byte", file.size());
    if (chance.oneIn("decay at the end", 4)) {
      position = file.size() - 1 - chance.below("bytes from the end", Math.min(20, file.size()));
    }
    file.decay(position, 1 << chance.below("decayed bit", 8));
    long restored =
        world.kernel().now()
            + chance.one(
                "copy after", Duration.ofMinutes(5).toMillis(), Duration.ofHours(2).toMillis());
    world.kernel().at(restored, file::restore);
    return "byte " + position + " of " + path + " decays";
  }

  private String replace(Disk disk, Path path, DiskFile file) {
    disk.put(path, disk.remove(path, file));
    return path + " is replaced by a copy";
  }

  private String cut(Path path, DiskFile file) {
    byte[] bytes = file.bytes();
    int start = 0;
    while (start < bytes.length && bytes[start] != LINE_END) {
      start++;
    }
    int first = Math.min(start + 1, bytes.length);
    int left =
        chance.oneIn("emptied", 4)
            ? 0
            : first + chance.below("bytes left", bytes.length - first + 1);
    file.truncate(left);
    file.force();
    return path + " is cut to " + left + " of " + bytes.length;
  }
}
