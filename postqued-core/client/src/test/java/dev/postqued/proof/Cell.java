package dev.postqued.proof;

import dev.postqued.testkit.IdempotencyMode;
import dev.postqued.testkit.Operation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One field of the matrix.
 *
 * @param operation what is asked for
 * @param trouble what goes wrong with it
 * @param times how often
 * @param mode what the service does with a key that it knows
 * @param number tells cells apart
 */
record Cell(Operation operation, Trouble trouble, int times, IdempotencyMode mode, int number) {

  private static final Set<Operation> OF_VERSION_1 =
      EnumSet.range(Operation.START_UPLOAD, Operation.GET_PUBLICATION);

  /** More often than one call is tried. */
  static final int ALWAYS = 1_000;

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (Operation operation : OF_VERSION_1) {
      for (Trouble trouble : Trouble.values()) {
        for (int times : new int[] {1, ALWAYS}) {
          for (IdempotencyMode mode : IdempotencyMode.values()) {
            if (mode == IdempotencyMode.REPLAY || operation == Operation.CREATE_PUBLICATION) {
              cells.add(new Cell(operation, trouble, times, mode, cells.size()));
            }
          }
        }
      }
    }
    return cells;
  }

  boolean withImage() {
    return operation == Operation.UPLOAD_IMAGE;
  }

  /** What a client asks for just before; null if it begins with this operation. */
  Operation before() {
    return switch (operation) {
      case LIST_ACCOUNTS -> null;
      case START_UPLOAD, UPLOAD_IMAGE -> Operation.LIST_ACCOUNTS;
      case PUT_OBJECT -> Operation.START_UPLOAD;
      case COMPLETE_UPLOAD -> Operation.PUT_OBJECT;
      case CREATE_PUBLICATION -> Operation.COMPLETE_UPLOAD;
      case GET_PUBLICATION -> Operation.CREATE_PUBLICATION;
      default -> throw new IllegalArgumentException("version 1 has no " + operation);
    };
  }

  @Override
  public String toString() {
    String known = mode == IdempotencyMode.REFUSE ? ", known keys refused" : "";
    return operation.name().toLowerCase(Locale.ROOT)
        + ": "
        + trouble
        + (times == 1 ? ", once" : ", always")
        + known;
  }
}
