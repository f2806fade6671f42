package dev.postqued.proof;

import dev.postqued.proofs.Trouble;
import dev.postqued.testkit.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One field of the matrix.
 *
 * @param dialect of the service
 * @param operation what is asked for
 * @param trouble what goes wrong with it
 * @param times how often
 * @param number tells cells apart
 */
record Cell(Dialect dialect, Operation operation, Trouble trouble, int times, int number) {

  /** More often than one call is tried. */
  static final int ALWAYS = 1_000;

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (Dialect dialect : List.of(Dialect.V1_REPLAYS, Dialect.V2_REPLAYS)) {
      dialect.way().forEach(operation -> add(cells, dialect, operation));
    }
    add(cells, Dialect.V1_REPLAYS, Operation.UPLOAD_IMAGE);
    add(cells, Dialect.V1_REFUSES, Operation.CREATE_PUBLICATION);
    return cells;
  }

  private static void add(List<Cell> cells, Dialect dialect, Operation operation) {
    for (Trouble trouble : Trouble.ALL) {
      for (int times : new int[] {1, ALWAYS}) {
        cells.add(new Cell(dialect, operation, trouble, times, cells.size()));
      }
    }
  }

  boolean withImage() {
    return operation == Operation.UPLOAD_IMAGE;
  }

  /** What a client asks for just before; null if it begins with this operation. */
  Operation before() {
    if (withImage()) {
      return Operation.LIST_ACCOUNTS;
    }
    int place = dialect.way().indexOf(operation);
    return place == 0 ? null : dialect.way().get(place - 1);
  }

  @Override
  public String toString() {
    return "%s, %s: %s, %s"
        .formatted(
            dialect,
            operation.name().toLowerCase(Locale.ROOT),
            trouble,
            times == 1 ? "once" : "always");
  }
}
