package dev.postqued.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What goes wrong with machines, disks and processes, at any passage of their threads. */
final class Trouble {

  /** What can go wrong. */
  enum Kind {
    KILL,
    POWER_LOSS,
    SUSPEND,
    CLOCK,
    DISK_FULL,
    DISK_FAILS,
    INTERRUPT,
    THREAD_STALLS,
    JOURNAL_DAMAGED,
    JOURNAL_REPLACED,
    JOURNAL_CUT,
    MEDIUM_FAILS
  }

  private static final int[] RATES = {0, 20, 50, 100, 300};

  private final World world;
  private final Chance chance;
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private final int oneIn;
  private boolean over;
  private int count;

  Trouble(World world) {
    this.world = world;
    this.chance = world.chance();
    this.oneIn = RATES[chance.below("trouble", RATES.length)];
    int count = chance.one("troubles", 1, 2, 2, 3, 8);
    for (int i = 0; i < count; i++) {
      kinds.add(chance.one("trouble kind", Kind.values()));
    }
  }

  /** From here on nothing goes wrong. */
  void end() {
    over = true;
  }

  /** A thread of a program passes a seam. */
  void at(Program program, String place) {
    if (over || kinds.isEmpty() || !chance.oneIn("passage", oneIn)) {
      return;
    }
    Kind[] possible = kinds.toArray(Kind[]::new);
    Kind kind = possible[chance.below("kind", possible.length)];
    if (kind == Kind.MEDIUM_FAILS || !chance.happens("trouble " + ++count + " " + kind)) {
      return;
    }
    happen(kind, program, place);
    if (!program.isAlive()) {
      throw new Killed();
    }
  }

  private void happen(Kind kind, Program program, String place) {
    Machine machine = program.machine();
    switch (kind) {
      case KILL -> {
        note(kind, program.name() + " at " + place);
        program.kill();
        world.restartLater();
      }
      case POWER_LOSS -> {
        note(kind, machine.name() + " at " + place);
        machine.losePower();
        world.restartLater();
      }
      case SUSPEND -> suspend(machine, place);
      case CLOCK -> setClock(machine, place);
      case DISK_FULL, DISK_FAILS -> sicken(kind, machine, place);
      case INTERRUPT -> interrupt(program);
      case THREAD_STALLS -> stall(program, place);
      case JOURNAL_DAMAGED, JOURNAL_REPLACED, JOURNAL_CUT -> damage(kind, program, place);
      case MEDIUM_FAILS -> throw new IllegalArgumentException("not here");
    }
  }

  private static long hours(int hours) {
    return Duration.ofHours(hours).toMillis();
  }

  /** The clock of a machine may be wrong from the start. */
  void begin(Machine machine) {
    if (chance.oneIn("wrong clock", 8) && chance.happens(machine.name() + " has a wrong clock")) {
      setClock(machine, "the start");
    }
  }

  /** Somebody sets the clock, and it is right again after a while. */
  private void setClock(Machine machine, String place) {
    long offset = hours(chance.one("offset", -30, -6, -1, 1, 6, 30, 240));
    note(Kind.CLOCK, machine.name() + " is " + Duration.ofMillis(offset) + " ahead at " + place);
    machine.setWall(offset);
    long right = world.kernel().now() + chance.one("wrong for", 100, 10_000, 3_600_000);
    world.kernel().at(right, () -> machine.setWall(0));
  }

  private void suspend(Machine machine, String place) {
    long millis = chance.one("suspension", 2_000L, 300_000L, hours(3), hours(22), hours(25));
    note(Kind.SUSPEND, machine.name() + " for " + Duration.ofMillis(millis) + " at " + place);
    machine.suspend(millis);
    world.kernel().giveWay(place);
  }

  private void sicken(Kind kind, Machine machine, String place) {
    int room = chance.below("room", chance.one("room in", 1, 300, 3000));
    note(
        kind, machine.name() + (kind == Kind.DISK_FULL ? " but for " + room : "") + " at " + place);
    machine.disk().set(kind == Kind.DISK_FULL ? Disk.Health.FULL : Disk.Health.FAILING, room);
    long healed = world.kernel().now() + chance.one("sick for", 100, 20_000, 900_000);
    world.kernel().at(healed, () -> machine.disk().set(Disk.Health.GOOD, 0));
  }

  /** One thread gets no turn for longer than any claim lasts, while the others go on. */
  private void stall(Program program, String place) {
    long millis = chance.one("thread stalls for", 20_000L, 700_000L, hours(1), hours(25));
    note(Kind.THREAD_STALLS, program.name() + " for " + Duration.ofMillis(millis) + " at " + place);
    program.stall(millis);
  }

  private void damage(Kind kind, Program program, String place) {
    String done = new Damage(world, program.machine()).happen(kind);
    if (done != null) {
      note(kind, done + " at " + place);
    }
  }

  private void interrupt(Program program) {
    List<Strand> users =
        world.kernel().strandsOf(program).stream().filter(s -> s.name.contains("/user u")).toList();
    if (!users.isEmpty()) {
      Strand user = users.get(chance.below("whom", users.size()));
      note(Kind.INTERRUPT, user.name + " at " + user.place);
      world.kernel().interrupt(user);
    }
  }

  /** A program uses a file of a journal. */
  void disk(Program program, String operation, Path file) throws IOException {
    Disk disk = program.machine().disk();
    if (disk.health() == Disk.Health.FAILING && chance.oneIn("fails", 2)) {
      told(program, operation, file, "Input/output error");
      throw new IOException("Input/output error");
    }
  }

  /** A disk does not do what it should. */
  void told(Program program, String operation, Path file, String words) {
    world
        .log()
        .add(
            new Event.DiskRefused(
                world.kernel().now(),
                program.name(),
                operation,
                program.machine().disk().nameOfWhatIsMeant(file),
                words.startsWith("No space")));
  }

  /** A program opens a medium. */
  void medium(Program program, Path file) throws IOException {
    if (!over
        && kinds.contains(Kind.MEDIUM_FAILS)
        && chance.oneIn("medium", 8)
        && chance.happens("medium " + ++count)) {
      String key = world.keyOfFile(file);
      if (chance.oneIn("slow medium", 3)) {
        world.fault("MEDIUM_SLOW", file.toString(), key);
        program.stall(chance.one("stalls for", 20_000, 400_000, 1_200_000));
      } else {
        world.fault(Kind.MEDIUM_FAILS.name(), file.toString(), key);
        throw new IOException("Input/output error");
      }
    }
  }

  private void note(Kind kind, String detail) {
    world.fault(kind.name(), detail, null);
  }
}
